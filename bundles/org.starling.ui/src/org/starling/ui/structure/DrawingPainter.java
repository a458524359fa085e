package org.starling.ui.structure;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;
import org.starling.chemistry.depict.Drawing;
import org.starling.chemistry.depict.DrawnPath;
import org.starling.chemistry.depict.DrawnPath.Close;
import org.starling.chemistry.depict.DrawnPath.Cubic;
import org.starling.chemistry.depict.DrawnPath.Line;
import org.starling.chemistry.depict.DrawnPath.Move;
import org.starling.chemistry.depict.DrawnPath.Quadratic;

/** Paints a structural formula; sharp at every zoom. UI thread. */
public final class DrawingPainter {

	/** Fitted into the middle of a box, at most as large as {@code largest} times its own size. */
	public static void paint(GC gc, Drawing drawing, Rectangle box, double largest) {
		double scale = drawing.fit(box.width, box.height, largest);
		float left = (float) (box.x + (box.width - scale * drawing.width()) / 2);
		float top = (float) (box.y + (box.height - scale * drawing.height()) / 2);
		gc.setAntialias(SWT.ON);
		gc.setFillRule(SWT.FILL_WINDING);
		for (DrawnPath drawn : drawing.paths()) {
			Path path = path(gc, drawn, (float) scale, left, top);
			Color colour = new Color(drawn.colour() >> 16 & 0xff, drawn.colour() >> 8 & 0xff, drawn.colour() & 0xff);
			if (drawn.filled()) {
				gc.setBackground(colour);
				gc.fillPath(path);
			} else {
				gc.setForeground(colour);
				gc.setLineAttributes(new LineAttributes((float) (drawn.strokeWidth() * scale), SWT.CAP_ROUND, SWT.JOIN_ROUND));
				gc.drawPath(path);
			}
			path.dispose();
		}
	}

	private static Path path(GC gc, DrawnPath drawn, float s, float x, float y) {
		Path path = new Path(gc.getDevice());
		for (DrawnPath.Step step : drawn.steps()) {
			switch (step) {
			case Move m -> path.moveTo(x + s * (float) m.x(), y + s * (float) m.y());
			case Line l -> path.lineTo(x + s * (float) l.x(), y + s * (float) l.y());
			case Quadratic q -> path.quadTo(x + s * (float) q.x1(), y + s * (float) q.y1(), x + s * (float) q.x(), y + s * (float) q.y());
			case Cubic c -> path.cubicTo(x + s * (float) c.x1(), y + s * (float) c.y1(), x + s * (float) c.x2(), y + s * (float) c.y2(),
					x + s * (float) c.x(), y + s * (float) c.y());
			case Close _ -> path.close();
			}
		}
		return path;
	}

	private DrawingPainter() {
	}
}
