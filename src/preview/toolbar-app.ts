import { defineToolbarApp } from 'astro/toolbar';
import { text } from '../i18n/text.ts';
import { sayCounts, worstOf } from './counts.ts';
import { MESSAGES } from './messages.ts';
import type { PreviewFile } from './preview-report.ts';
import styles from './problems-panel.css?inline';
import { drawElsewhere, drawHere, filesOfPage } from './problems-panel.ts';

/** Under which the tab remembers that the panel is open: pages are loaded anew as files change. */
const OPEN = 'standstill:problems-open';

/** The figure stands beside the sign by which Astro tells the level, for which the button has to be wider. */
const FIGURE = 'position:absolute; inset:-4px auto auto 12px; font:600 10px/16px system-ui';
const WIDER = 'inline-size:56px; padding-inline-end:14px';

/** The panel of the dev toolbar that lists the problems of the page one is on. */
export default defineToolbarApp({
  init(canvas, app, server) {
    const { panel, status, content } = createPanel();
    const style = document.createElement('style');
    style.textContent = styles;
    canvas.append(style, panel);

    const button = findButton(canvas);
    server.on<PreviewFile[]>(MESSAGES.report, (report) => {
      const { here, elsewhere } = filesOfPage(report, location.pathname);
      const problems = here.flatMap((file) => file.problems);
      const counts = sayCounts(problems);
      status.textContent = counts === '' ? text.preview.none : text.preview.here(counts);
      content.replaceChildren(...drawHere(here), ...drawElsewhere(elsewhere));
      const level = worstOf(problems);
      app.toggleNotification(level === undefined ? { state: false } : { state: true, level });
      label(button, problems.length, counts);
    });
    server.send(MESSAGES.wanted, {});

    const close = () => {
      app.toggleState({ state: false });
      button?.focus();
    };
    panel.querySelector('button')?.addEventListener('click', close);
    panel.addEventListener('keyup', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    });
    app.onToggled(({ state }) => {
      if (state) sessionStorage.setItem(OPEN, 'true');
      else sessionStorage.removeItem(OPEN);
    });
    if (sessionStorage.getItem(OPEN) === 'true') app.toggleState({ state: true });
  },
});

/** The panel with the parts of it that change with the report: the line that says how it stands, and the lists. */
function createPanel(): { panel: HTMLElement; status: HTMLElement; content: HTMLElement } {
  const panel = document.createElement('section');
  panel.setAttribute('aria-labelledby', 'title');
  panel.innerHTML = `
    <header>
      <h2 id="title">${text.preview.problems}</h2>
      <p class="status" role="status"></p>
      <button type="button">${text.preview.close}</button>
    </header>
    <div class="content" tabindex="0" role="group" aria-labelledby="title"></div>`;
  const part = (selector: string) => panel.querySelector(selector) as HTMLElement;
  return { panel, status: part('.status'), content: part('.content') };
}

/** The app's button on the toolbar, which Astro draws beside the canvases of the apps. */
function findButton(canvas: ShadowRoot): HTMLElement | null {
  const toolbar = canvas.host.getRootNode();
  const id = (canvas.host as HTMLElement).dataset.appId;
  return toolbar instanceof ShadowRoot
    ? toolbar.querySelector(`button[data-app-id="${id}"]`)
    : null;
}

/**
 * Puts the number of problems on the app's button: as a figure into the badge that Astro has drawn there, and in words
 * into the button's name.
 */
function label(button: HTMLElement | null, count: number, counts: string): void {
  const badge = button?.querySelector('.notification');
  const tooltip = button?.querySelector('.item-tooltip');
  if (!button || !badge || !tooltip) return;
  const { problems } = text.preview;
  tooltip.textContent = counts === '' ? problems : `${problems}: ${counts}`;
  button.style.cssText = count === 0 ? '' : WIDER;
  if (count === 0) return;
  const figure = document.createElement('span');
  figure.textContent = String(count);
  figure.ariaHidden = 'true';
  figure.style.cssText = FIGURE;
  badge.append(figure);
}
