const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 });

/** Formats a number as Vietnam writes it: "1.234.567,5". */
export function formatNumber(value: number): string {
  return vietnamese.format(value);
}

const twoDecimals = new Intl.NumberFormat('vi-VN', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** Formats a score to two decimals: "87,25". */
export function formatScore(score: number): string {
  return twoDecimals.format(score);
}

/** Formats an amount of money: "15.000.000 đồng". */
export function formatMoney(amountVnd: number): string {
  return `${vietnamese.format(amountVnd)} đồng`;
}

const words = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Writes a small count as running text does: "sáu", from eleven on in figures. */
export function formatCount(count: number): string {
  return words[count] ?? formatNumber(count);
}
