package org.starling.ui.structure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.starling.chemistry.depict.Drawing;
import org.starling.star.structure.StructuredCompound;
import org.starling.ui.theme.Themes;

/** Paints structures in place of the SMILES in a column. Drawn in a job when a row comes into sight first, and kept. UI thread. */
final class StructureCells {

	private static final int HEIGHT = 92;
	private static final int MARGIN = 4;
	private static final int KEPT = 500;

	private final Table table;
	private final int column;
	private final Map<String, StructureLook> looks = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, StructureLook> eldest) {
			return size() > KEPT;
		}
	};
	private final Set<String> asked = new HashSet<>();
	private final ConcurrentLinkedDeque<String> waiting = new ConcurrentLinkedDeque<>();
	private final Job job;

	/** @param column where structures stand */
	StructureCells(Table table, int column) {
		this.table = table;
		this.column = column;
		Display display = table.getDisplay();
		job = Job.createSystem(Messages.Structure_job, (ICoreRunnable) monitor -> draw(display));
		table.addListener(SWT.MeasureItem, e -> e.height = Math.max(e.height, HEIGHT));
		table.addListener(SWT.EraseItem, this::erase);
		table.addListener(SWT.PaintItem, this::paint);
		table.addDisposeListener(e -> waiting.clear());
	}

	/** What was asked for last is drawn first: it is what the person looks at now. */
	private void draw(Display display) {
		for (String smiles = waiting.pollLast(); smiles != null; smiles = waiting.pollLast()) {
			StructureLook look = StructureLook.of(smiles);
			if (display.isDisposed()) {
				return;
			}
			display.asyncExec(() -> {
				if (!table.isDisposed()) {
					asked.remove(look.smiles());
					looks.put(look.smiles(), look);
					table.redraw();
				}
			});
		}
	}

	private StructuredCompound compound(Event event) {
		return event.index == column && ((TableItem) event.item).getData() instanceof StructuredCompound c && c.structure() != null ? c : null;
	}

	private void erase(Event event) {
		if (compound(event) != null) {
			event.detail &= ~SWT.FOREGROUND;
		}
	}

	private void paint(Event event) {
		StructuredCompound compound = compound(event);
		if (compound == null) {
			return;
		}
		StructureLook look = looks.get(compound.smiles());
		if (look == null) {
			if (asked.add(compound.smiles())) {
				waiting.add(compound.smiles());
				job.schedule();
			}
			return;
		}
		Rectangle bounds = ((TableItem) event.item).getBounds(column);
		Rectangle cell = new Rectangle(bounds.x, event.y, bounds.width, event.height); // GTK's bounds have the height of a text
		Drawing drawing = Themes.isDark(table) ? look.dark() : look.light();
		if (drawing == null) {
			event.gc.setForeground(table.getForeground());
			event.gc.drawText(look.message(), cell.x + MARGIN, cell.y + MARGIN, SWT.DRAW_TRANSPARENT);
			return;
		}
		Rectangle box = new Rectangle(cell.x + MARGIN, cell.y + MARGIN, Math.max(1, cell.width - 2 * MARGIN), Math.max(1, cell.height - 2 * MARGIN));
		DrawingPainter.paint(event.gc, drawing, box, 1);
	}

	/** How many structures are drawn and kept. */
	int drawn() {
		return (int) looks.values().stream().filter(l -> l.light() != null).count();
	}
}
