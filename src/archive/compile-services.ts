import { basename } from 'node:path';
import { readFields } from '../incident/fields.ts';
import { checkAddress } from '../incident/insecure-address.ts';
import { FILE_START, type Finding, type Problem, toProblem } from '../incident/problems.ts';
import { type Service, serviceSchema } from '../incident/service.ts';
import { readYaml } from '../incident/yaml-source.ts';
import { serviceAddress } from './addresses.ts';
import { decodeFile } from './decode-file.ts';
import type { ContentFile } from './read-content.ts';

/** The services of the record, and what is wrong with their files. */
export interface CompiledServices {
  services: Service[];
  problems: Problem[];
}

/** Reads every file of `services/`. A service with a readable name is known even where other fields are wrong. */
export function compileServices(files: readonly ContentFile[]): CompiledServices {
  const services: Service[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const { facts, findings } = readService(file);
    problems.push(...findings.map((finding) => toProblem(file.path, finding)));
    const id = basename(file.path).replace(/\.ya?ml$/i, '');
    services.push({ ...facts, id, name: facts.name ?? id });
    if (/^\d+$/.test(id)) {
      problems.push(
        toProblem(file.path, {
          code: 'address-taken',
          place: FILE_START,
          message: `The address ${serviceAddress(id)} belongs to a page of the list of services.`,
          hint: 'Rename this file; its name is its address, and a bare number is a page of the list.',
        }),
      );
    }
  }
  return { services, problems };
}

function readService(file: ContentFile): { facts: Partial<Service>; findings: Finding[] } {
  const { text, finding } = decodeFile(file);
  if (finding) return { facts: {}, findings: [finding] };
  const yaml = readYaml(text);
  if (yaml.errors.length > 0) {
    const findings = yaml.errors.map(
      ({ place, message }): Finding => ({
        code: 'service-syntax',
        place,
        message: `This is not YAML: ${message}.`,
        hint: 'Quote a value that holds a colon followed by a space, and indent with spaces.',
      }),
    );
    return { facts: {}, findings };
  }
  if (typeof yaml.data !== 'object' || Array.isArray(yaml.data)) {
    const finding: Finding = {
      code: 'service-syntax',
      place: FILE_START,
      message: 'This is not a list of fields.',
      hint: 'Write one `field: value` a line, such as `name: WhatsApp`.',
    };
    return { facts: {}, findings: [finding] };
  }
  const { facts, findings } = readFields(serviceSchema, yaml);
  const insecure = (['homepage', 'status'] as const).flatMap((field) =>
    checkAddress(facts[field], [field], yaml),
  );
  return { facts, findings: [...findings, ...insecure] };
}
