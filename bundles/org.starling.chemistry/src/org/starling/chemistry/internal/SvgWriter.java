package org.starling.chemistry.internal;

import java.util.Locale;

import org.starling.chemistry.depict.Drawing;
import org.starling.chemistry.depict.DrawnPath;
import org.starling.chemistry.depict.DrawnPath.Close;
import org.starling.chemistry.depict.DrawnPath.Cubic;
import org.starling.chemistry.depict.DrawnPath.Line;
import org.starling.chemistry.depict.DrawnPath.Move;
import org.starling.chemistry.depict.DrawnPath.Quadratic;

/** A drawing as SVG 1.1: paths only, so that every viewer shows the same. */
public final class SvgWriter {

	private SvgWriter() {
	}

	/** The whole document. */
	public static String write(Drawing drawing) {
		StringBuilder out = new StringBuilder(16_384);
		String width = number(drawing.width());
		String height = number(drawing.height());
		out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"").append(height)
				.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height).append("\">\n");
		for (DrawnPath path : drawing.paths()) {
			out.append("<path d=\"");
			path.steps().forEach(s -> step(out, s));
			String colour = String.format(Locale.ROOT, "#%06x", path.colour());
			if (path.filled()) {
				out.append("\" fill=\"").append(colour);
			} else {
				out.append("\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke=\"").append(colour).append("\" stroke-width=\"")
						.append(number(path.strokeWidth()));
			}
			out.append("\"/>\n");
		}
		return out.append("</svg>\n").toString();
	}

	private static void step(StringBuilder out, DrawnPath.Step step) {
		switch (step) {
		case Move m -> points(out, 'M', m.x(), m.y());
		case Line l -> points(out, 'L', l.x(), l.y());
		case Quadratic q -> points(out, 'Q', q.x1(), q.y1(), q.x(), q.y());
		case Cubic c -> points(out, 'C', c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
		case Close _ -> out.append('Z');
		}
	}

	private static void points(StringBuilder out, char command, double... numbers) {
		out.append(command);
		for (int i = 0; i < numbers.length; i++) {
			out.append(i == 0 ? "" : " ").append(number(numbers[i]));
		}
	}

	private static String number(double value) {
		return String.valueOf(Math.round(value * 100) / 100.0);
	}
}
