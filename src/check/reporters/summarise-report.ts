import { countOf } from '../../i18n/count-of.ts';
import type { Severity } from '../../incident/problems.ts';
import type { FileReport, Report } from '../report.ts';

/** What a check came to, in a sentence or two: how many problems of each kind, in how many files. */
export function summariseReport({ files }: Report): string {
  const excepted = files.flatMap((file) => file.excepted).length;
  const aside =
    excepted > 0 ? ` ${countOf(excepted, 'warning')} set aside, with the reason in the file.` : '';
  return sumUp(files) + aside;
}

function sumUp(files: readonly FileReport[]): string {
  const checked = countOf(files.length, 'file');
  const faulty = files.filter(({ problems }) => problems.length > 0);
  if (faulty.length === 0) return `${checked} checked: no problems.`;
  const ofKind = (severity: Severity, name: string) => {
    const number = faulty
      .flatMap(({ problems }) => problems)
      .filter((problem) => problem.severity === severity).length;
    return number > 0 ? [countOf(number, name)] : [];
  };
  const kinds = [
    ...ofKind('error', 'error'),
    ...ofKind('warning', 'warning'),
    ...ofKind('info', 'note'),
  ];
  const where = files.length === 1 ? checked : `${faulty.length} of ${checked}`;
  return `${LIST.format(kinds)} in ${where}.`;
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
