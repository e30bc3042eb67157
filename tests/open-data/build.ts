import {
  makeAdoption,
  makeAuthor,
  makeDataSet,
  makeEdition,
  makePrecedent,
  makeResult,
  makeSheet,
  makeSubmission,
  makeUnit,
} from '../contest/build.ts';

/** A winner whose three sheets do not divide evenly, and an invalid entry with a hostile title. */
export const dataSet = makeDataSet(
  [
    makeEdition({
      submissions: [
        makeSubmission({
          contact_phone: '0912 345 678',
          contact_email: 'lien@example.org',
          consent_names: true,
        }),
        makeSubmission({ id: 'HG22-002', title: '=1+1', unit_code: null, summary: null }),
      ],
      authors: [makeAuthor()],
      scores: [
        ...makeSheet('vong-1', 'HG22-001', 'GK-01', { 'tinh-moi': 7, 'hieu-qua': 6 }),
        ...makeSheet('vong-1', 'HG22-001', 'GK-02', { 'tinh-moi': 8, 'hieu-qua': 7 }),
        ...makeSheet('vong-1', 'HG22-001', 'GK-03', { 'tinh-moi': 8, 'hieu-qua': 8 }),
      ],
      results: [
        makeResult({ round_reached: 'vong-2', award: 'giai-nhat' }),
        makeResult({ entry_id: 'HG22-002', disqualified_reason: 'Nhận sau hạn.' }),
      ],
    }),
  ],
  {
    units: [makeUnit()],
    precedents: [makePrecedent()],
    adoptions: [makeAdoption()],
    synonyms: [{ term: 'CCHC', means: 'cải cách hành chính' }],
  },
);
