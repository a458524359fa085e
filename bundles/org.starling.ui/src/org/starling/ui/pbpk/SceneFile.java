package org.starling.ui.pbpk;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.starling.files.AtomicFile;

/** Writes a scene to a file, whole or not at all. Any thread. */
public final class SceneFile {

	private static final String FONT = "Liberation Sans"; //$NON-NLS-1$
	private static final double LETTERS = 12;

	/** @param scale pixels a point */
	public static void png(BodyScene scene, double scale, Path file) throws IOException {
		BufferedImage image = new BufferedImage((int) Math.ceil(scene.width() * scale), (int) Math.ceil(scene.height() * scale),
				BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.setColor(new Color(scene.ground()));
		g.fillRect(0, 0, image.getWidth(), image.getHeight());
		g.scale(scale, scale);
		scene.items().forEach(item -> paint(g, item));
		g.dispose();
		AtomicFile.write(file, out -> ImageIO.write(image, "png", out)); //$NON-NLS-1$
	}

	private static void paint(Graphics2D g, BodyScene.Item item) {
		switch (item) {
		case BodyScene.Area area -> {
			if (area.fill() != BodyScene.NONE) {
				g.setColor(new Color(area.fill()));
				g.fill(area.shape());
			}
			if (area.stroke() != BodyScene.NONE) {
				g.setColor(new Color(area.stroke()));
				g.setStroke(new BasicStroke((float) area.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
				g.draw(area.shape());
			}
		}
		case BodyScene.Words words -> {
			g.setFont(new Font(FONT, words.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) LETTERS));
			g.setColor(new Color(words.colour()));
			double wide = g.getFontMetrics().stringWidth(words.text());
			g.drawString(words.text(), (float) (words.x() - (words.align() + 1) / 2.0 * wide), (float) (words.y() + 0.35 * LETTERS));
		}
		}
	}

	/** SVG 1.1 whose text stays text. */
	public static void svg(BodyScene scene, Path file) throws IOException {
		AtomicFile.write(file, out -> out.write(svg(scene).getBytes(StandardCharsets.UTF_8)));
	}

	static String svg(BodyScene scene) {
		StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"); //$NON-NLS-1$
		svg.append(text("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" font-family=\"%s, Arial, sans-serif\" font-size=\"%s\">\n", //$NON-NLS-1$
				n(scene.width()), n(scene.height()), n(scene.width()), n(scene.height()), FONT, n(LETTERS)));
		svg.append(text("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>\n", hex(scene.ground()))); //$NON-NLS-1$
		scene.items().forEach(item -> svg.append(svg(item)));
		return svg.append("</svg>\n").toString(); //$NON-NLS-1$
	}

	private static String svg(BodyScene.Item item) {
		return switch (item) {
		case BodyScene.Area a -> text("<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n", //$NON-NLS-1$
				data(a.shape()), hex(a.fill()), hex(a.stroke()), n(a.width()));
		case BodyScene.Words w -> text("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"%s\">%s</text>\n", n(w.x()), //$NON-NLS-1$
				n(w.y() + 0.35 * LETTERS), w.align() < 0 ? "start" : w.align() > 0 ? "end" : "middle", w.bold() ? "bold" : "normal", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				hex(w.colour()), w.text().replace("&", "&amp;").replace("<", "&lt;")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		};
	}

	private static String data(Shape shape) {
		StringBuilder data = new StringBuilder();
		double[] p = new double[6];
		for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
			int kind = i.currentSegment(p);
			data.append("MLQCZ".charAt(kind)); //$NON-NLS-1$
			int numbers = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_CUBICTO ? 6 : kind == PathIterator.SEG_QUADTO ? 4 : 2;
			for (int k = 0; k < numbers; k++) {
				data.append(k == 0 ? "" : " ").append(n(p[k])); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return data.toString();
	}

	private static String hex(int rgb) {
		return rgb == BodyScene.NONE ? "none" : text("#%06x", rgb); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String n(double value) {
		return text("%.2f", value); //$NON-NLS-1$
	}

	private static String text(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}

	private SceneFile() {
	}
}
