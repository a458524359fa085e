package org.starling.chemistry.internal;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

import org.openscience.cdk.renderer.elements.Bounds;
import org.openscience.cdk.renderer.elements.ElementGroup;
import org.openscience.cdk.renderer.elements.GeneralPath;
import org.openscience.cdk.renderer.elements.IRenderingElement;
import org.openscience.cdk.renderer.elements.LineElement;
import org.openscience.cdk.renderer.elements.MarkedElement;
import org.openscience.cdk.renderer.elements.OvalElement;
import org.openscience.cdk.renderer.elements.path.PathElement;
import org.starling.chemistry.depict.DrawnPath;
import org.starling.chemistry.depict.DrawnPath.Close;
import org.starling.chemistry.depict.DrawnPath.Cubic;
import org.starling.chemistry.depict.DrawnPath.Line;
import org.starling.chemistry.depict.DrawnPath.Move;
import org.starling.chemistry.depict.DrawnPath.Quadratic;
import org.starling.chemistry.depict.DrawnPath.Step;
import org.starling.chemistry.depict.Drawing;

/** Turns CDK's elements into paths with y downwards and the upper left corner at 0, 0. Not for several threads at once. */
final class PathCollector {

	/** Half circle in four arcs: control points of a circle's quarter. */
	private static final double QUARTER = 0.5522847498;

	private final double scale;
	private final List<DrawnPath> paths = new ArrayList<>();
	private double left = Double.POSITIVE_INFINITY;
	private double top = Double.POSITIVE_INFINITY;
	private double right = Double.NEGATIVE_INFINITY;
	private double bottom = Double.NEGATIVE_INFINITY;

	PathCollector(double scale) {
		this.scale = scale;
	}

	Drawing collect(List<IRenderingElement> elements, double margin) {
		elements.forEach(this::add);
		double dx = margin - left;
		double dy = margin - top;
		List<DrawnPath> moved = paths.stream()
				.map(p -> new DrawnPath(p.steps().stream().map(s -> moved(s, dx, dy)).toList(), p.colour(), p.strokeWidth())).toList();
		return new Drawing(right - left + 2 * margin, bottom - top + 2 * margin, moved);
	}

	private void add(IRenderingElement element) {
		switch (element) {
		case ElementGroup group -> group.forEach(this::add);
		case MarkedElement marked -> add(marked.element());
		case GeneralPath path -> path(path);
		case LineElement line -> {
			double width = line.width * scale;
			paths.add(new DrawnPath(List.of(move(line.firstPointX, line.firstPointY, width / 2), line(line.secondPointX, line.secondPointY, width / 2)),
					rgb(line.color), width));
		}
		case OvalElement oval -> oval(oval);
		case Bounds _ -> {
			// takes room, shows nothing
		}
		default -> throw new IllegalStateException("a drawing holds an element that is not known: " + element.getClass().getSimpleName());
		}
	}

	private void path(GeneralPath path) {
		double width = path.fill ? 0 : path.stroke * scale;
		List<Step> steps = new ArrayList<>();
		double[] p = new double[6];
		for (PathElement element : path.elements) {
			element.points(p);
			steps.add(switch (element.type()) {
			case MoveTo -> move(p[0], p[1], width / 2);
			case LineTo -> line(p[0], p[1], width / 2);
			case QuadTo -> new Quadratic(x(p[0], 0), y(p[1], 0), x(p[2], width / 2), y(p[3], width / 2));
			case CubicTo -> new Cubic(x(p[0], 0), y(p[1], 0), x(p[2], 0), y(p[3], 0), x(p[4], width / 2), y(p[5], width / 2));
			case Close -> new Close();
			});
		}
		paths.add(new DrawnPath(steps, rgb(path.color), width));
	}

	private void oval(OvalElement oval) {
		double r = oval.radius;
		double k = r * QUARTER;
		double cx = oval.xCoord;
		double cy = oval.yCoord;
		double width = oval.fill ? 0 : oval.stroke * scale;
		List<Step> steps = new ArrayList<>();
		steps.add(move(cx + r, cy, 0));
		steps.add(cubic(cx + r, cy + k, cx + k, cy + r, cx, cy + r));
		steps.add(cubic(cx - k, cy + r, cx - r, cy + k, cx - r, cy));
		steps.add(cubic(cx - r, cy - k, cx - k, cy - r, cx, cy - r));
		steps.add(cubic(cx + k, cy - r, cx + r, cy - k, cx + r, cy));
		steps.add(new Close());
		paths.add(new DrawnPath(steps, rgb(oval.color), width));
	}

	private Step cubic(double x1, double y1, double x2, double y2, double x, double y) {
		return new Cubic(x(x1, 0), y(y1, 0), x(x2, 0), y(y2, 0), x(x, 0), y(y, 0));
	}

	private Step move(double x, double y, double half) {
		return new Move(x(x, half), y(y, half));
	}

	private Step line(double x, double y, double half) {
		return new Line(x(x, half), y(y, half));
	}

	private double x(double x, double half) {
		double own = x * scale;
		left = Math.min(left, own - half);
		right = Math.max(right, own + half);
		return own;
	}

	private double y(double y, double half) {
		double own = -y * scale;
		top = Math.min(top, own - half);
		bottom = Math.max(bottom, own + half);
		return own;
	}

	private static Step moved(Step step, double dx, double dy) {
		return switch (step) {
		case Move m -> new Move(m.x() + dx, m.y() + dy);
		case Line l -> new Line(l.x() + dx, l.y() + dy);
		case Quadratic q -> new Quadratic(q.x1() + dx, q.y1() + dy, q.x() + dx, q.y() + dy);
		case Cubic c -> new Cubic(c.x1() + dx, c.y1() + dy, c.x2() + dx, c.y2() + dy, c.x() + dx, c.y() + dy);
		case Close c -> c;
		};
	}

	private static int rgb(Color colour) {
		return colour.getRGB() & 0xFFFFFF;
	}
}
