import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';

/** What a picture for shared links says. */
export type ShareImage = {
  title: string;
  /** Small line above the title. */
  eyebrow: string;
  /** Small line at the foot. */
  footer: string;
  /** Name of an award, or null. */
  award: string | null;
};

/** Full size of a picture; a smaller one has both sides scaled alike. */
export const shareImageSizePx = { width: 1200, height: 630 };

const colours = {
  paper: '#fbfaf5',
  ink: '#1a211d',
  soft: '#4a564e',
  green: '#1c5a3d',
  furrow: '#e5efe4',
  amber: '#d99a1c',
};
const marginPx = 80;
const serif = '"Serif vi", "Serif la"';
const sans = '"Sans vi", "Sans la"';

function registerFonts(): void {
  const require = createRequire(import.meta.url);
  const register = (name: string, weight: number, alias: string) => {
    const folder = path.join(
      path.dirname(require.resolve(`@fontsource/${name}/package.json`)),
      'files',
    );
    for (const subset of ['latin', 'vietnamese']) {
      const file = path.join(folder, `${name}-${subset}-${weight}-normal.woff2`);
      GlobalFonts.registerFromPath(file, `${alias} ${subset.slice(0, 2)}`);
    }
  };
  register('source-serif-4', 600, 'Serif');
  register('be-vietnam-pro', 400, 'Sans');
}

/** Widths of words by font: Vietnamese titles share a few thousand syllables. */
const widths = new Map<string, Map<string, number>>();

function measureWord(context: SKRSContext2D, font: string, word: string): number {
  const known = widths.get(font) ?? new Map<string, number>();
  const width = known.get(word) ?? context.measureText(word).width;
  widths.set(font, known.set(word, width));
  return width;
}

function wrap(context: SKRSContext2D, font: string, text: string, widthPx: number): string[] {
  context.font = font;
  const space = measureWord(context, font, ' ');
  const lines: string[][] = [[]];
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const width = measureWord(context, font, word);
    if (used > 0 && used + space + width > widthPx) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(word);
    used += width + (used > 0 ? space : 0);
  }
  return lines.map((line) => line.join(' '));
}

const smallest = { sizePx: 48, most: 5 };

/** Finds the largest type in which a title fits its lines; a title too long for any is cut. */
function setTitle(
  context: SKRSContext2D,
  title: string,
  widthPx: number,
): { lines: string[]; sizePx: number } {
  for (const { sizePx, most } of [{ sizePx: 72, most: 3 }, { sizePx: 58, most: 4 }, smallest]) {
    const lines = wrap(context, `600 ${sizePx}px ${serif}`, title, widthPx);
    if (lines.length <= most) return { lines, sizePx };
  }
  const { sizePx, most } = smallest;
  const lines = wrap(context, `600 ${sizePx}px ${serif}`, title, widthPx).slice(0, most);
  lines[most - 1] = `${lines[most - 1] ?? ''}…`;
  return { lines, sizePx };
}

function drawFurrows(context: SKRSContext2D): void {
  const { width, height } = shareImageSizePx;
  context.strokeStyle = colours.furrow;
  context.lineWidth = 6;
  for (let step = 0; step < 5; step += 1) {
    const y = height - 20 - step * 26;
    context.beginPath();
    context.moveTo(0, y + 40);
    context.quadraticCurveTo(width / 2, y - 60, width, y + 40);
    context.stroke();
  }
}

type Sheet = { canvas: Canvas; context: SKRSContext2D };

function openCanvas(scale: number): Sheet {
  const { width, height } = shareImageSizePx;
  const canvas = createCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  return { canvas, context };
}

const grounds = new Map<string, Canvas>();

/** Draws what pictures of one size have in common, once. */
function getGround(scale: number, stripe: string): Canvas {
  const key = `${scale} ${stripe}`;
  const known = grounds.get(key);
  if (known !== undefined) return known;
  const { width, height } = shareImageSizePx;
  const { canvas, context } = openCanvas(scale);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  drawFurrows(context);
  context.fillStyle = stripe;
  context.fillRect(0, 0, width, 20);
  grounds.set(key, canvas);
  return canvas;
}

const sheets = new Map<number, Sheet>();

/** Returns the one canvas of a size, which each picture covers whole. */
function getSheet(scale: number): Sheet {
  const sheet = sheets.get(scale) ?? openCanvas(scale);
  sheets.set(scale, sheet);
  return sheet;
}

let fontsReady = false;

/** Draws a picture for shared links as JPEG; `scale` 0.5 halves both sides. */
export function drawShareImage(image: ShareImage, scale: number): Buffer {
  if (!fontsReady) registerFonts();
  fontsReady = true;
  const { width, height } = shareImageSizePx;
  const { canvas, context } = getSheet(scale);
  const ground = getGround(scale, image.award === null ? colours.green : colours.amber);
  context.drawImage(ground, 0, 0, width, height);
  context.fillStyle = colours.soft;
  context.font = `32px ${sans}`;
  const above = [image.award, image.eyebrow].filter((one) => one !== null && one !== '');
  context.fillText(above.join(' · '), marginPx, 112);
  const { lines, sizePx } = setTitle(context, image.title, width - 2 * marginPx);
  context.fillStyle = colours.ink;
  context.font = `600 ${sizePx}px ${serif}`;
  for (const [index, line] of lines.entries()) {
    context.fillText(line, marginPx, 130 + sizePx * 1.3 * (index + 1));
  }
  context.fillStyle = colours.green;
  context.font = `30px ${sans}`;
  context.fillText(image.footer, marginPx, height - 56);
  return canvas.encodeSync('jpeg', 82);
}
