import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

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
    const folder = path.join(path.dirname(require.resolve(`@fontsource/${name}/package.json`)), 'files');
    for (const subset of ['latin', 'vietnamese']) {
      const file = path.join(folder, `${name}-${subset}-${weight}-normal.woff2`);
      GlobalFonts.registerFromPath(file, `${alias} ${subset.slice(0, 2)}`);
    }
  };
  register('source-serif-4', 600, 'Serif');
  register('be-vietnam-pro', 400, 'Sans');
}

function wrap(context: SKRSContext2D, text: string, widthPx: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > widthPx) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** Finds the largest type in which a title fits its lines; a title too long for any is cut. */
function setTitle(context: SKRSContext2D, title: string, widthPx: number): { lines: string[]; sizePx: number } {
  const settings = [
    { sizePx: 72, most: 3 },
    { sizePx: 58, most: 4 },
    { sizePx: 48, most: 5 },
  ];
  for (const { sizePx, most } of settings) {
    context.font = `600 ${sizePx}px ${serif}`;
    const lines = wrap(context, title, widthPx);
    if (lines.length <= most) return { lines, sizePx };
  }
  const lines = wrap(context, title, widthPx).slice(0, 5);
  lines[4] = `${lines[4] ?? ''}…`;
  return { lines, sizePx: 48 };
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

let fontsReady = false;

/** Draws a picture for shared links as JPEG; `scale` 0.5 halves both sides. */
export async function drawShareImage(image: ShareImage, scale: number): Promise<Buffer> {
  if (!fontsReady) registerFonts();
  fontsReady = true;
  const { width, height } = shareImageSizePx;
  const canvas = createCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  drawFurrows(context);
  context.fillStyle = image.award === null ? colours.green : colours.amber;
  context.fillRect(0, 0, width, 20);
  context.fillStyle = colours.soft;
  context.font = `32px ${sans}`;
  context.fillText([image.award, image.eyebrow].filter((one) => one !== null).join(' · '), marginPx, 112);
  const { lines, sizePx } = setTitle(context, image.title, width - 2 * marginPx);
  context.fillStyle = colours.ink;
  for (const [index, line] of lines.entries()) {
    context.fillText(line, marginPx, 130 + sizePx * 1.3 * (index + 1));
  }
  context.fillStyle = colours.green;
  context.font = `30px ${sans}`;
  context.fillText(image.footer, marginPx, height - 56);
  return canvas.encode('jpeg', 82);
}
