/** Formats how rounds and awards are written, as a comment: they are the organiser's to decide. */
export function formatExampleRound(): string {
  return `# Vòng thi và giải thưởng: bỏ dấu # ở đầu dòng, sửa theo thể lệ.
# rounds:
#   - id: vong-1
#     name: Vòng 1
#     criteria:
#       - { id: tinh-moi, name: Tính mới, max: 40, step: 0.5 }
#       - { id: hieu-qua, name: Hiệu quả, max: 30, step: 0.5 }
#       - { id: nhan-rong, name: Khả năng nhân rộng, max: 30, step: 0.5 }
# tie_break: [tinh-moi, hieu-qua, nhan-rong]
# awards:
#   - { id: giai-nhat, name: Giải nhất, rank: 1, count: 1 }
`;
}
