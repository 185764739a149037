import type { MdxComponent } from '../../markdown/mdx.ts';
import Part from '../Part.astro';
import Estimates from './Estimates.astro';

const known: Record<MdxComponent, typeof Estimates> = { Estimates };

/** What a write-up in MDX can use without importing it, and the parts that the compiler makes. */
export const mdxComponents = { ...known, Part };
