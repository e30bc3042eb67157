import { getAttribute, makeXmlReader } from '../../tables/workbook/xml.ts';

/** What the parts of an Office file are, as its [Content_Types].xml says. */
export type ContentTypes = {
  /** Content types by the ending of a part's name. */
  byEnding: readonly { ending: string; type: string }[];
  /** Content types of single parts, named as the zip names them. */
  byPart: readonly { part: string; type: string }[];
};

/** Reads [Content_Types].xml; null where it is not well formed. */
export function parseContentTypes(xml: string): ContentTypes | null {
  const byEnding: { ending: string; type: string }[] = [];
  const byPart: { part: string; type: string }[] = [];
  const reader = makeXmlReader({
    open: (name, attributes) => {
      const type = getAttribute(attributes, 'ContentType') ?? '';
      const ending = getAttribute(attributes, 'Extension');
      const part = getAttribute(attributes, 'PartName');
      if (name === 'Default' && ending !== null) byEnding.push({ ending, type });
      if (name === 'Override' && part !== null)
        byPart.push({ part: part.replace(/^\//, ''), type });
    },
  });
  const fault = reader.write(xml.replace(/^\uFEFF/, '')) ?? reader.close();
  return fault === null ? { byEnding, byPart } : null;
}
