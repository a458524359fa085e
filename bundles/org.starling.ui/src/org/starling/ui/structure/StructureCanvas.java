package org.starling.ui.structure;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.osgi.util.NLS;
import org.starling.chemistry.depict.Drawing;
import org.starling.ui.theme.Themes;

/** A structural formula on the ground of the page, or the text with the place where it goes wrong. UI thread. */
final class StructureCanvas extends Canvas {

	private static final int MARGIN = 8;
	private static final double LARGEST = 1.4;

	private StructureLook look = StructureLook.NONE;

	StructureCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		addPaintListener(e -> paint(e.gc));
		Themes.onChange(this, this::redraw);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = look.formula() != null ? NLS.bind(Messages.Structure_accessible, look.formula().text())
						: look.message().isEmpty() ? Messages.Structure_none : look.message();
			}
		});
	}

	void show(StructureLook shown) {
		look = shown;
		redraw();
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		return new Point(width == SWT.DEFAULT ? 240 : width, height == SWT.DEFAULT ? 200 : height);
	}

	private void paint(GC gc) {
		Point size = getSize();
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(0, 0, size.x, size.y);
		Drawing drawing = Themes.isDark(getParent()) ? look.dark() : look.light();
		if (drawing != null) {
			DrawingPainter.paint(gc, drawing, new Rectangle(MARGIN, MARGIN, Math.max(1, size.x - 2 * MARGIN), Math.max(1, size.y - 2 * MARGIN)), LARGEST);
			return;
		}
		TextLayout text = new TextLayout(getDisplay());
		text.setFont(getFont());
		text.setWidth(Math.max(1, size.x - 2 * MARGIN));
		if (look.message().isEmpty()) {
			text.setText(Messages.Structure_none);
			text.setStyle(new TextStyle(null, Themes.blend(getForeground(), getParent().getBackground(), 0.4), null), 0, text.getText().length() - 1);
		} else {
			wrong(text);
		}
		text.draw(gc, MARGIN, MARGIN);
		text.dispose();
	}

	private void wrong(TextLayout text) {
		String smiles = look.position() < 0 ? "" : look.smiles() + (look.position() >= look.smiles().length() ? " " : ""); //$NON-NLS-1$ //$NON-NLS-2$
		text.setText(smiles + (smiles.isEmpty() ? "" : "\n") + look.message()); //$NON-NLS-1$ //$NON-NLS-2$
		if (!smiles.isEmpty()) {
			TextStyle mark = new TextStyle(null, getDisplay().getSystemColor(SWT.COLOR_WHITE), getDisplay().getSystemColor(SWT.COLOR_DARK_RED));
			int at = Math.min(look.position(), smiles.length() - 1);
			text.setStyle(mark, at, at);
		}
	}
}
