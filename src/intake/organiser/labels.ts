import type { AdoptionRecord, DraftReason, EntrySource, EntryState } from '../store/records.ts';
import type { ScanState } from '../entry.ts';

export const stateLabels: Readonly<Record<EntryState, string>> = {
  received: 'đã nhận',
  withdrawn: 'đã rút',
  'set-aside': 'để riêng',
  erased: 'đã xóa',
};

export const sourceLabels: Readonly<Record<EntrySource, string>> = {
  web: 'gửi qua trang',
  paper: 'bản giấy',
  'late-draft': 'bản nháp được Ban Tổ chức nhận',
};

export const draftLabels: Readonly<Record<DraftReason, string>> = {
  late: 'gửi muộn',
  invalid: 'gửi chưa đạt',
  saved: 'lưu để viết tiếp',
};

export const reportLabels: Readonly<Record<AdoptionRecord['state'], string>> = {
  waiting: 'chờ xác nhận',
  confirmed: 'đã xác nhận',
  refused: 'đã từ chối',
  erased: 'đã xóa',
};

export const scanLabels: Readonly<Record<ScanState, string>> = {
  unasked: 'chưa quét vi-rút',
  clean: 'đã quét, không có vi-rút',
  waiting: 'chờ quét vi-rút',
  infected: 'có vi-rút',
};
