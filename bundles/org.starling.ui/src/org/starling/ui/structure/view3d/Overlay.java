package org.starling.ui.structure.view3d;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.starling.chemistry.view3d.Ball;
import org.starling.chemistry.view3d.Projection;
import org.starling.chemistry.view3d.Scene3D;
import org.starling.ui.theme.Themes;

/** What is written over the picture: labels, marks of picked atoms, what is measured. UI thread. */
final class Overlay {

	private static final int MARGIN = 8;
	private static final int MARK = 3;
	private static final Color PICKED_LIGHT = new Color(0xC0, 0x56, 0x00);
	private static final Color PICKED_DARK = new Color(0xFF, 0xC8, 0x40);
	private static final Color BLACK = new Color(0x10, 0x10, 0x10);
	private static final Color WHITE = new Color(0xFF, 0xFF, 0xFF);

	/** Wrapped text in a softer colour. */
	void hint(GC gc, String text, Point size) {
		TextLayout layout = new TextLayout(gc.getDevice());
		layout.setFont(gc.getFont());
		layout.setWidth(Math.max(1, size.x - 2 * MARGIN));
		layout.setText(text);
		gc.setForeground(Themes.blend(gc.getForeground(), gc.getBackground(), 0.4));
		layout.draw(gc, MARGIN, MARGIN);
		layout.dispose();
	}

	/** Those of the atoms that nothing hides first: the farther ones are drawn first. */
	void labels(GC gc, Scene3D scene, Projection projection, Point size, boolean dark) {
		List<Ball> sorted = scene.atoms().stream()
				.sorted((a, b) -> Double.compare(projection.z(a.x(), a.y(), a.z()), projection.z(b.x(), b.y(), b.z()))).toList();
		for (Ball ball : sorted) {
			double x = projection.x(ball.x(), ball.y(), ball.z());
			double y = projection.y(ball.x(), ball.y(), ball.z());
			if (x > -20 && y > -20 && x < size.x + 20 && y < size.y + 20) {
				haloed(gc, ball.label(), (int) x, (int) y, dark);
			}
		}
	}

	private static void haloed(GC gc, String text, int x, int y, boolean dark) {
		Point extent = gc.textExtent(text);
		int left = x - extent.x / 2;
		int top = y - extent.y / 2;
		gc.setForeground(dark ? BLACK : WHITE);
		for (int dx = -1; dx <= 1; dx++) {
			for (int dy = -1; dy <= 1; dy++) {
				if (dx != 0 || dy != 0) {
					gc.drawText(text, left + dx, top + dy, SWT.DRAW_TRANSPARENT);
				}
			}
		}
		gc.setForeground(dark ? WHITE : BLACK);
		gc.drawText(text, left, top, SWT.DRAW_TRANSPARENT);
	}

	/** Rings around picked atoms, a dashed line through them, and what is measured. */
	void picks(GC gc, Scene3D scene, Picks picks, Projection projection, Point size, boolean dark) {
		List<Integer> atoms = picks.atoms();
		if (atoms.isEmpty()) {
			return;
		}
		Color colour = dark ? PICKED_DARK : PICKED_LIGHT;
		gc.setForeground(colour);
		gc.setAntialias(SWT.ON);
		gc.setLineWidth(2);
		int beforeX = 0;
		int beforeY = 0;
		for (int i = 0; i < atoms.size(); i++) {
			Ball ball = scene.atoms().get(atoms.get(i));
			int x = (int) Math.round(projection.x(ball.x(), ball.y(), ball.z()));
			int y = (int) Math.round(projection.y(ball.x(), ball.y(), ball.z()));
			int r = (int) Math.round(projection.scale() * ball.radius()) + MARK;
			gc.setLineStyle(SWT.LINE_SOLID);
			gc.drawOval(x - r, y - r, 2 * r, 2 * r);
			if (i > 0) {
				gc.setLineStyle(SWT.LINE_DASH);
				gc.drawLine(beforeX, beforeY, x, y);
			}
			beforeX = x;
			beforeY = y;
		}
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setLineWidth(1);
		String text = picks.text(scene);
		if (text.isEmpty()) {
			text = scene.atoms().get(atoms.getFirst()).label() + Messages.Measure_more;
		}
		Point extent = gc.textExtent(text);
		gc.setAlpha(220);
		gc.fillRoundRectangle(MARGIN - 4, size.y - extent.y - MARGIN - 3, extent.x + 8, extent.y + 6, 6, 6);
		gc.setAlpha(255);
		gc.setForeground(dark ? WHITE : BLACK);
		gc.drawText(text, MARGIN, size.y - extent.y - MARGIN, SWT.DRAW_TRANSPARENT);
	}
}
