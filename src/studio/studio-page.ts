import { scriptAddress } from '../site/classic/script-loader.ts';
import { registerElements } from '../site/register-elements.ts';
import { SaveDialog } from './app/save-dialog.ts';
import { Session } from './app/session.ts';
import { StudioApp } from './app/studio-app.ts';
import compileWorker from './compile/compile-worker.ts?worker&url';
import { PlaceFinder } from './forms/place-finder.ts';
import { SettingsForm } from './forms/settings-form.ts';
import { ShapeForm } from './forms/shape-form.ts';
import { StudioForms } from './forms/studio-forms.ts';
import { DrawOverlay } from './map/draw-overlay.ts';
import { MEMORY_KEY, memoryData } from './map/memory-data.ts';
import { BoxPicker } from './open/box-picker.ts';
import { ImportDialog } from './open/import-dialog.ts';
import { OpenView } from './open/open-view.ts';
import { PublishDialog } from './publish/publish-dialog.ts';
import { StudioTable } from './tables/studio-table.ts';

/** The script of studio.html. */
document.querySelector('.late')?.remove();
registerElements({
  data: memoryData,
  keyOf: () => MEMORY_KEY,
  site: () => null,
  paintWorker: async () => {
    const [{ startPaintWorker }, { default: painter }] = await Promise.all([
      import('../site/start-paint-worker.ts'),
      import('../site/entries/paint-worker.ts?worker&url'),
    ]);
    return startPaintWorker(painter);
  },
});
StudioApp.session = new Session(
  new Worker(scriptAddress(compileWorker), { type: import.meta.env.DEV ? 'module' : 'classic' }),
);

/** The elements of the studio, by their tags. */
const ELEMENTS = {
  'studio-box': BoxPicker,
  'studio-draw': DrawOverlay,
  'studio-finder': PlaceFinder,
  'studio-forms': StudioForms,
  'studio-import': ImportDialog,
  'studio-open': OpenView,
  'studio-publish': PublishDialog,
  'studio-save': SaveDialog,
  'studio-settings': SettingsForm,
  'studio-shape': ShapeForm,
  'studio-table': StudioTable,
  'studio-app': StudioApp,
} as const;
for (const [tag, element] of Object.entries(ELEMENTS)) customElements.define(tag, element);

type Elements = { [Tag in keyof typeof ELEMENTS]: InstanceType<(typeof ELEMENTS)[Tag]> };

declare global {
  interface HTMLElementTagNameMap extends Elements {}
}
