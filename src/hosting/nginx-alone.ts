import { nginxConfiguration } from './nginx.ts';

/** Where a server of its own finds the site, is reached, and keeps what it writes. */
export interface OwnServer {
  /** The folder of the site, absolute. */
  root: string;
  /** The directives that say where to listen. */
  listen: readonly string[];
  /** The folder of its files while it runs, absolute: the one place that it writes to. */
  scratch: string;
}

/** The server of the container: without rights of its own, behind something that speaks https. */
export const CONTAINER: OwnServer = {
  root: '/srv/standstill',
  listen: ['listen 8080;', 'server_name _;'],
  scratch: '/tmp',
};

/**
 * The whole configuration of an nginx that serves a site and nothing else, in the foreground, as whoever starts it: the
 * one of the container, and of the tests of whole sites.
 */
export function nginxAlone({ root, listen, scratch }: OwnServer = CONTAINER): string {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
worker_processes 1;
pid ${scratch}/nginx.pid;
error_log stderr warn;
events {}
http {
  access_log off;
${folders.map((name) => `  ${name}_temp_path ${scratch}/${name};`).join('\n')}

${nginxConfiguration({ root, listen }).trimEnd()}
}
`;
}
