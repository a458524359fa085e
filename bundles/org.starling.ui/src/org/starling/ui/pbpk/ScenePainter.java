package org.starling.ui.pbpk;

import java.awt.Shape;
import java.awt.geom.PathIterator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;

/** Paints a scene in the window; sharp at every zoom. UI thread. */
final class ScenePainter {

	/** @param bold font of bold text; all other text is in the font of the GC */
	static void paint(GC gc, BodyScene scene, Font bold) {
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		gc.setBackground(colour(scene.ground()));
		gc.fillRectangle(0, 0, (int) Math.ceil(scene.width()), (int) Math.ceil(scene.height()));
		Font plain = gc.getFont();
		for (BodyScene.Item item : scene.items()) {
			switch (item) {
			case BodyScene.Area area -> area(gc, area);
			case BodyScene.Words words -> {
				gc.setFont(words.bold() ? bold : plain);
				words(gc, words);
			}
			}
		}
		gc.setFont(plain);
	}

	private static void area(GC gc, BodyScene.Area area) {
		Path path = path(gc, area.shape());
		if (area.fill() != BodyScene.NONE) {
			gc.setBackground(colour(area.fill()));
			gc.setFillRule(SWT.FILL_WINDING);
			gc.fillPath(path);
		}
		if (area.stroke() != BodyScene.NONE) {
			gc.setForeground(colour(area.stroke()));
			gc.setLineAttributes(new LineAttributes((float) area.width(), SWT.CAP_ROUND, SWT.JOIN_ROUND));
			gc.drawPath(path);
		}
		path.dispose();
	}

	private static void words(GC gc, BodyScene.Words words) {
		Point size = gc.textExtent(words.text());
		gc.setForeground(colour(words.colour()));
		int x = (int) Math.round(words.x() - (words.align() + 1) / 2.0 * size.x);
		gc.drawText(words.text(), x, (int) Math.round(words.y() - size.y / 2.0), SWT.DRAW_TRANSPARENT);
	}

	private static Path path(GC gc, Shape shape) {
		Path path = new Path(gc.getDevice());
		float[] p = new float[6];
		for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
			switch (i.currentSegment(p)) {
			case PathIterator.SEG_MOVETO -> path.moveTo(p[0], p[1]);
			case PathIterator.SEG_LINETO -> path.lineTo(p[0], p[1]);
			case PathIterator.SEG_QUADTO -> path.quadTo(p[0], p[1], p[2], p[3]);
			case PathIterator.SEG_CUBICTO -> path.cubicTo(p[0], p[1], p[2], p[3], p[4], p[5]);
			default -> path.close();
			}
		}
		return path;
	}

	static Color colour(int rgb) {
		return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
	}

	private ScenePainter() {
	}
}
