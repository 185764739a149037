import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** remark's own parser, which is slower than the native one but on texts that keep that busy. */
export const patientParser = unified().use(remarkParse).use(remarkGfm).freeze();
