import type { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { filledText, identifier, isoDate, isoInstant } from '../../src/schemas/values.ts';

function check(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : parsed.error.issues.map((issue) => issue.message);
}

describe('a day in YAML', () => {
  it('is written year, month, day', () => {
    expect(check(isoDate, '2022-08-16')).toBe('2022-08-16');
    expect(check(isoDate, '2024-02-29')).toBe('2024-02-29');
  });

  it.each(['2022-02-29', '2022-09-31', '16/8/2022', '2022-8-16', '2022-08-16T00:00:00+07:00', ''])(
    'may not be %j',
    (text) => {
      expect(check(isoDate, text)).toEqual(['Phải là một ngày có thật, viết như 2022-08-16.']);
    },
  );
});

describe('an instant in YAML', () => {
  it.each(['2022-08-16T00:00:00+07:00', '2022-08-15T17:00:00Z'])(
    'carries its offset: %s',
    (text) => {
      expect(check(isoInstant, text)).toBe(text);
    },
  );

  it.each(['2022-08-16T00:00:00', '2022-08-16', '2022-02-30T00:00:00+07:00', '16/8/2022 00:00'])(
    'may not be %s',
    (text) => {
      expect(check(isoInstant, text)).toEqual([
        'Phải là ngày giờ có múi giờ, viết như 2022-08-16T00:00:00+07:00.',
      ]);
    },
  );
});

describe('an identifier in YAML', () => {
  it.each(['vong-1', 'chinh-quyen-so', '1', 'x'.repeat(64)])('may be %s', (text) => {
    expect(check(identifier, text)).toBe(text);
  });

  it.each(['Vong-1', 'vòng-1', 'vong_1', '-vong', 'vong 1', '', 'x'.repeat(65)])(
    'may not be %j',
    (text) => {
      expect(check(identifier, text)).toEqual([
        'Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối.',
      ]);
    },
  );
});

describe('a text that must say something', () => {
  it('loses the spaces around it', () => {
    expect(check(filledText, '  Ban Tổ chức ')).toBe('Ban Tổ chức');
  });

  it.each(['', '   ', '\n'])('may not be %j', (text) => {
    expect(check(filledText, text)).toEqual(['Không được để trống.']);
  });
});
