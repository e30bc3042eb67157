import type { OfficialDocument } from '../document.ts';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Writes what a file says of itself: its title, and the organiser as its author. No time and no
 * name of a person, which the library would put there.
 */
export function formatCoreProperties({ title, subject, organiser }: OfficialDocument): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escape(`${title}: ${subject}`)}</dc:title>`,
    `<dc:creator>${escape(organiser)}</dc:creator>`,
    '<dc:language>vi-VN</dc:language>',
    '</cp:coreProperties>',
  ].join('');
}
