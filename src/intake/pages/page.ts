import type { Html } from '../html.ts';

/** A page of the intake, to be put into the frame of the site. */
export type Page = {
  /** Of the page alone, as plain text; the name of the site is added by the frame. */
  title: string;
  body: Html;
};
