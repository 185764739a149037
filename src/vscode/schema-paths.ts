/** The JSON Schema of a write-up's frontmatter, from the project's root. */
export const INCIDENT_SCHEMA = '.vscode/incident.schema.json';

/** The JSON Schema of the files in `content/services/`, from the project's root. */
export const SERVICE_SCHEMA = '.vscode/service.schema.json';
