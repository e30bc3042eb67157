import type { StoreError } from './store/api.ts';

/** Says what is wrong with the store and what to do, behind the name of its folder. */
export const storeTroubles: Readonly<Record<StoreError['code'], string>> = {
  'disk-full': 'ổ đĩa đã đầy. Dọn chỗ trống rồi chạy lại.',
  'not-writable': 'không ghi được vào thư mục này. Kiểm tra quyền ghi, hoặc đặt INTAKE_DIR khác.',
  busy: 'chương trình khác đang giữ cơ sở dữ liệu. Chờ nó xong rồi chạy lại.',
  damaged: 'cơ sở dữ liệu bị hỏng. Khôi phục từ bản sao: npm run intake -- restore.',
  'newer-version': 'cơ sở dữ liệu do bản mới hơn của chương trình tạo ra. Dùng bản mới hơn.',
};
