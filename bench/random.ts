/** A sequence of numbers that look random and are the same in every run (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words of which texts are made that look like those of entries. */
export const words =
  'một cửa hồ sơ đất đai hộ tịch xã phường huyện công chức người dân trả kết quả đúng hẹn giảm thời gian chờ lịch hẹn bảng kê sổ theo dõi tin nhắn kênh ấp chợ đường điện nước học sinh phụ huynh bưu điện thanh toán kho bạc dự toán biên bản cuộc họp quy chế thẩm định phê duyệt tiếp nhận bàn giao số hóa chữ ký'.split(
    ' ',
  );
