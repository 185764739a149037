import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

/** A problem as a language server tells it; lines and characters count from 0. */
export interface Diagnostic {
  message: string;
  range: { start: { line: number; character: number } };
}

/** A proposal for what is being written. */
export interface Completion {
  label: string;
  documentation?: string | { value: string };
}

/** What a code editor says to a language server, and hears from it. */
export interface LanguageServer {
  /** Opens a file with this text, and answers what is wrong with it. */
  problemsOf(file: string, languageId: string, text: string): Promise<Diagnostic[]>;
  /** What the server proposes at a place of an open file. */
  completionsAt(file: string, line: number, character: number): Promise<Completion[]>;
  /** What the server says of a place of an open file. */
  hoverAt(file: string, line: number, character: number): Promise<string>;
  stop(): void;
}

/** Starts a language server that speaks over its standard streams. */
export async function startLanguageServer(
  script: string,
  {
    root,
    settings = {},
    initializationOptions = {},
  }: { root: string; settings?: object; initializationOptions?: object },
): Promise<LanguageServer> {
  const child = spawn(process.execPath, [script, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => (settings as Record<string, unknown>)[section] ?? null),
  );
  const published = new Map<string, Diagnostic[]>();
  const waiting = new Map<string, () => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      published.set(uri, diagnostics);
      waiting.get(uri)?.();
    },
  );
  connection.listen();
  const rootUri = pathToFileURL(root).href;
  const { capabilities } = await connection.sendRequest<{
    capabilities: { diagnosticProvider?: unknown };
  }>('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'project' }],
    initializationOptions,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        publishDiagnostics: {},
        diagnostic: {},
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { documentationFormat: ['markdown'] } },
      },
    },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings });

  const at = (file: string, line: number, character: number) => ({
    textDocument: { uri: pathToFileURL(file).href },
    position: { line, character },
  });
  return {
    async problemsOf(file, languageId, text) {
      const { href: uri } = pathToFileURL(file);
      const told = new Promise<void>((resolve) => waiting.set(uri, resolve));
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
      if (capabilities.diagnosticProvider) {
        const { items } = await connection.sendRequest<{ items: Diagnostic[] }>(
          'textDocument/diagnostic',
          { textDocument: { uri } },
        );
        return items;
      }
      await told;
      return published.get(uri) ?? [];
    },
    async completionsAt(file, line, character) {
      const answer = await connection.sendRequest<Completion[] | { items: Completion[] } | null>(
        'textDocument/completion',
        at(file, line, character),
      );
      return Array.isArray(answer) ? answer : (answer?.items ?? []);
    },
    async hoverAt(file, line, character) {
      const answer = await connection.sendRequest<{ contents: { value: string } } | null>(
        'textDocument/hover',
        at(file, line, character),
      );
      return answer?.contents.value ?? '';
    },
    stop() {
      connection.dispose();
      child.kill();
    },
  };
}
