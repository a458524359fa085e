package org.starling.chemistry.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import org.starling.chemistry.depict.Drawing;
import org.starling.chemistry.depict.DrawnPath;
import org.starling.chemistry.depict.DrawnPath.Close;
import org.starling.chemistry.depict.DrawnPath.Cubic;
import org.starling.chemistry.depict.DrawnPath.Line;
import org.starling.chemistry.depict.DrawnPath.Move;
import org.starling.chemistry.depict.DrawnPath.Quadratic;

/** Drawings and pixels as PNG files. */
public final class PngWriter {

	private static final double LARGEST = 2;

	private PngWriter() {
	}

	/** See {@link Drawing#png(int, int, int)}. */
	public static byte[] write(Drawing drawing, int width, int height, int ground) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		Graphics2D canvas = image.createGraphics();
		if (ground >= 0) {
			canvas.setColor(new Color(ground));
			canvas.fillRect(0, 0, width, height);
		}
		canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		double scale = drawing.fit(width, height, LARGEST);
		canvas.translate((width - scale * drawing.width()) / 2, (height - scale * drawing.height()) / 2);
		canvas.scale(scale, scale);
		drawing.paths().forEach(p -> paint(canvas, p));
		canvas.dispose();
		return bytes(image);
	}

	/**
	 * Pixels as they are.
	 *
	 * @param rgb line by line from the top
	 */
	public static byte[] write(int width, int height, int[] rgb) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		image.setRGB(0, 0, width, height, rgb, 0, width);
		return bytes(image);
	}

	private static byte[] bytes(BufferedImage image) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	private static void paint(Graphics2D canvas, DrawnPath path) {
		Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
		for (DrawnPath.Step step : path.steps()) {
			switch (step) {
			case Move m -> shape.moveTo(m.x(), m.y());
			case Line l -> shape.lineTo(l.x(), l.y());
			case Quadratic q -> shape.quadTo(q.x1(), q.y1(), q.x(), q.y());
			case Cubic c -> shape.curveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
			case Close _ -> shape.closePath();
			}
		}
		canvas.setColor(new Color(path.colour()));
		if (path.filled()) {
			canvas.fill(shape);
		} else {
			canvas.setStroke(new BasicStroke((float) path.strokeWidth(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
			canvas.draw(shape);
		}
	}
}
