import type { ModelSnapshot } from '../../src/shortlist/saved-model.ts';

/** Makes a snapshot with all that a model can have. */
export function makeModel(id: string, changes: Partial<ModelSnapshot> = {}): ModelSnapshot {
  return {
    id,
    title: `Mô hình ${id}`,
    href: `/bai-du-thi/${id}/`,
    field: 'Cải cách thể chế',
    unit: 'UBND huyện Phụng Hiệp',
    award: 'Giải nhất',
    costBand: 'Đến 10 triệu đồng',
    time: '42 ngày',
    guideHref: `/nhan-rong/${id}/`,
    ...changes,
  };
}
