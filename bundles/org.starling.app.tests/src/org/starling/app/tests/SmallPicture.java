package org.starling.app.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Pictures for pages of the documentation: not wider than a page, in the 256 colours that are most frequent. UI thread. */
final class SmallPicture {

	private static final int COLOURS = 256;
	/** Bits of a colour's part that are told apart. */
	private static final int KEPT = 5;

	/** @param part what is kept of the picture */
	static void write(ImageData picture, Rectangle part, int widest, Path file) throws IOException {
		Files.createDirectories(file.getParent());
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { indexed(scaled(picture, part, Math.min(widest, part.width))) };
		loader.compression = 9;
		loader.save(file.toString(), SWT.IMAGE_PNG);
	}

	private static ImageData scaled(ImageData picture, Rectangle part, int width) {
		int height = Math.round((float) part.height * width / part.width);
		Image whole = new Image(Display.getCurrent(), picture);
		Image small = new Image(Display.getCurrent(), width, height);
		GC gc = new GC(small);
		gc.setAntialias(SWT.ON);
		gc.setInterpolation(SWT.HIGH);
		gc.drawImage(whole, 0, 0, part.width, part.height, 0, 0, width, height);
		gc.dispose();
		ImageData data = small.getImageData();
		small.dispose();
		whole.dispose();
		return data;
	}

	private static ImageData indexed(ImageData picture) {
		Map<Integer, Integer> counts = new HashMap<>();
		int[] keys = new int[picture.width * picture.height];
		for (int i = 0; i < keys.length; i++) {
			RGB rgb = picture.palette.getRGB(picture.getPixel(i % picture.width, i / picture.width));
			keys[i] = key(rgb.red) << 2 * KEPT | key(rgb.green) << KEPT | key(rgb.blue);
			counts.merge(keys[i], 1, Integer::sum);
		}
		List<Integer> frequent = counts.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()
				.thenComparing(Map.Entry.comparingByKey())).limit(COLOURS).map(Map.Entry::getKey).toList();
		Map<Integer, Integer> nearest = new HashMap<>();
		ImageData small = new ImageData(picture.width, picture.height, 8,
				new PaletteData(frequent.stream().map(SmallPicture::colour).toArray(RGB[]::new)));
		for (int i = 0; i < keys.length; i++) {
			small.setPixel(i % picture.width, i / picture.width, nearest.computeIfAbsent(keys[i], key -> place(frequent, key)));
		}
		return small;
	}

	private static int place(List<Integer> colours, int key) {
		int exact = colours.indexOf(key);
		return exact >= 0 ? exact : colours.indexOf(colours.stream().min(Comparator.comparingInt(c -> distance(c, key))).orElseThrow());
	}

	private static int key(int part) {
		return part >> 8 - KEPT;
	}

	private static RGB colour(int key) {
		return new RGB(part(key >> 2 * KEPT), part(key >> KEPT), part(key));
	}

	private static int part(int key) {
		int all = (1 << KEPT) - 1;
		return (key & all) * 255 / all;
	}

	private static int distance(int a, int b) {
		RGB one = colour(a);
		RGB other = colour(b);
		int red = one.red - other.red;
		int green = one.green - other.green;
		int blue = one.blue - other.blue;
		return red * red + green * green + blue * blue;
	}

	private SmallPicture() {
	}
}
