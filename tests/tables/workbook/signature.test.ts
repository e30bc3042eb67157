import { describe, expect, it } from 'vitest';
import { getFileKind } from '../../../src/tables/workbook/signature.ts';

function getKind(text: string): string {
  return getFileKind(Buffer.from(text));
}

describe('getFileKind', () => {
  it('knows an archive and an OLE container', () => {
    expect(getKind('PK\x03\x04rest')).toBe('zip');
    expect(getKind('PK\x05\x06')).toBe('zip');
    expect(getFileKind(Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toBe('ole');
  });

  it('knows a web page, with a byte order mark or white space before it', () => {
    for (const text of ['<html>', '\uFEFF \r\n<HTML>', '<!DOCTYPE html>', '<table border=1>']) {
      expect(getKind(text)).toBe('html');
    }
    expect(getKind('<?xml version="1.0"?>\n<html xmlns="x">')).toBe('html');
    expect(getFileKind(Buffer.from('\uFEFF<html>', 'utf16le'))).toBe('html');
  });

  it('knows XML', () => {
    expect(getKind('<?xml version="1.0"?>\n<Workbook>')).toBe('xml');
  });

  it('takes anything else for text', () => {
    for (const text of ['', 'id,title', 'PKW', 'a <html>']) expect(getKind(text)).toBe('text');
    expect(getFileKind(Buffer.from('d0cf11e0', 'hex'))).toBe('text');
  });
});
