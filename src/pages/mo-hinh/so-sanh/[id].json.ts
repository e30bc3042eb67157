import type { APIRoute, GetStaticPaths } from 'astro';
import { getComparisons } from '../../../queries/comparison.ts';

export const getStaticPaths = (async () =>
  (await getComparisons()).map((comparison) => ({
    params: { id: comparison.id },
    props: { comparison },
  }))) satisfies GetStaticPaths;

/** A winning model for the page that compares. */
export const GET: APIRoute = ({ props }) => Response.json(props.comparison);
