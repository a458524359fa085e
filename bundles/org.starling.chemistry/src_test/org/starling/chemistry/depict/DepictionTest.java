package org.starling.chemistry.depict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.starling.chemistry.Bond;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;
import org.xml.sax.InputSource;

class DepictionTest {

	private static final String PHENOL = "Oc1ccccc1";

	@Test
	void bondsOfABenzeneRingAreEqualAndAtSixtyDegrees() throws Exception {
		Structure flat = Depiction.laidOut(Smiles.parse("c1ccccc1"));
		double[][] xy = flat.coordinates2D();
		double cx = 0;
		double cy = 0;
		for (double[] p : xy) {
			cx += p[0] / 6;
			cy += p[1] / 6;
		}
		for (Bond bond : flat.bonds()) {
			double[] a = xy[bond.first()];
			double[] b = xy[bond.second()];
			double side = Math.hypot(a[0] - b[0], a[1] - b[1]);
			assertEquals(side, Math.hypot(a[0] - cx, a[1] - cy), 2e-3 * side);
		}
	}

	@Test
	void aDrawingIsAnSvgDocumentAndAnImageWithInkInsideItsBox() throws Exception {
		Drawing drawing = Depiction.of(Smiles.parse(PHENOL), DepictionStyle.light());
		var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(drawing.svg())));
		assertEquals(drawing.paths().size(), document.getElementsByTagName("path").getLength());
		var image = ImageIO.read(new ByteArrayInputStream(drawing.png(200, 120, 0xFFFFFF)));
		int ink = 0;
		for (int x = 0; x < 200; x++) {
			assertEquals(0xFFFFFFFF, image.getRGB(x, 0));
			for (int y = 0; y < 120; y++) {
				ink += (image.getRGB(x, y) & 0xFF) < 0x60 ? 1 : 0;
			}
		}
		assertTrue(ink > 300, ink + " dark pixels");
	}

	@Test
	void letterOfOxygenIsColouredAndHighlightedAtomsGlow() throws Exception {
		Structure phenol = Smiles.parse(PHENOL);
		assertTrue(colours(Depiction.of(phenol, DepictionStyle.light())) >= 2);
		assertEquals(1, colours(Depiction.of(phenol, new DepictionStyle(true, false, List.of()))));
		Drawing marked = Depiction.of(phenol, DepictionStyle.light().highlighting(List.of(1, 2)));
		assertTrue(marked.paths().stream().anyMatch(p -> p.colour() == 0xFFC870));
		assertFalse(Depiction.of(phenol, DepictionStyle.light()).paths().stream().anyMatch(p -> p.colour() == 0xFFC870));
	}

	private static long colours(Drawing drawing) {
		return drawing.paths().stream().mapToInt(DrawnPath::colour).distinct().count();
	}
}
