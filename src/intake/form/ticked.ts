/** What a form holds of a box that is ticked; one that is not has ''. */
export const tickedValue = 'có';
