/** A form of the intake on the page it stands on. */
export type FormPage = {
  form: HTMLFormElement;
  now: () => Date;
  /** Has a text read aloud, without hurry. */
  say: (text: string) => void;
};
