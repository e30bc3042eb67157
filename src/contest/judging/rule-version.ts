/**
 * Version of the rule by which sheets become scores and ranks. It goes up with any change after
 * which the same sheets could give another score, rank or tie.
 */
export const ruleVersion = '1.0.0';
