package org.starling.chart.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class LinePathTest {

	private static List<String> commands(LinePath path) {
		List<String> out = new ArrayList<>();
		double[] c = new double[6];
		for (PathIterator i = path.path().getPathIterator(null); !i.isDone(); i.next()) {
			out.add((i.currentSegment(c) == PathIterator.SEG_MOVETO ? "M" : "L") + Math.round(c[0]) + "," + Math.round(c[1]));
		}
		return out;
	}

	@Test
	void aSegmentAcrossAHugeDistanceIsCutAtTheClip() {
		LinePath p = new LinePath(new Rectangle2D.Double(0, 0, 100, 100), 0);
		p.add(-1e9, 50);
		p.add(1e9, 50);
		assertEquals(List.of("M0,50", "L100,50"), commands(p));
	}

	@Test
	void notANumberLiftsThePen() {
		LinePath p = new LinePath(new Rectangle2D.Double(0, 0, 100, 100), 0);
		p.add(10, 10);
		p.add(20, 10);
		p.add(Double.NaN, 10);
		p.add(30, 10);
		p.add(40, 10);
		assertEquals(List.of("M10,10", "L20,10", "M30,10", "L40,10"), commands(p));
	}

	@Test
	void whatLiesOutsideIsLeftOut() {
		LinePath p = new LinePath(new Rectangle2D.Double(0, 0, 100, 100), 0);
		p.add(10, 200);
		p.add(90, 200);
		p.add(90, 50);
		assertEquals(List.of("M90,100", "L90,50"), commands(p));
	}
}
