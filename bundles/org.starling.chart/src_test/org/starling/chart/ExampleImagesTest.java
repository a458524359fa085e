package org.starling.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

/** Writes example images into the build folder, to be looked at, and checks what holds for each of them. */
class ExampleImagesTest {

	private static final Path FOLDER = Path.of("target", "chart-examples");

	@Test
	void everyExampleHasItsGroundAtTheRimAndContentInside() throws IOException {
		Map<String, Figure> figures = new LinkedHashMap<>();
		figures.put("observed", Examples.observedOverPredicted());
		figures.put("observed-log", Examples.observedOverPredicted().withYScale(AxisScale.LOG));
		figures.put("many", Examples.manySeries(AxisScale.LOG));
		figures.put("two-axes", Examples.twoAxes());
		figures.put("panels", Examples.panels(AxisScale.LINEAR));
		figures.put("panels-log", Examples.panels(AxisScale.LOG));
		Files.createDirectories(FOLDER);
		for (var entry : figures.entrySet()) {
			check(entry.getKey(), entry.getValue(), ChartTheme.light(), 1);
			check(entry.getKey(), entry.getValue(), ChartTheme.dark(), 1.5);
			check(entry.getKey(), entry.getValue(), ChartTheme.print(), 1);
		}
	}

	private static void check(String example, Figure figure, ChartTheme theme, double zoom) throws IOException {
		String name = example + "-" + theme.id() + "-" + (int) (100 * zoom);
		BufferedImage image = ChartRenderer.image(figure, ChartViewport.AUTOMATIC, theme, 760, 520, zoom);
		ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
		assertEquals(Math.round(760 * zoom), image.getWidth());
		int ground = theme.ground().getRGB();
		int inked = 0;
		int width = image.getWidth();
		int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < width; x++) {
				boolean rim = x < 3 || y < 3 || x >= width - 3 || y >= image.getHeight() - 3;
				boolean ink = pixels[y * width + x] != ground;
				if (rim && ink) {
					fail(name + ": something is cut off at the rim, at " + x + ", " + y);
				}
				inked += ink ? 1 : 0;
			}
		}
		assertTrue(inked > 5000, name + " is empty");
	}
}
