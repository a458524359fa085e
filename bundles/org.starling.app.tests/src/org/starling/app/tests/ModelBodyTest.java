package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.starling.ui.pbpk.BodyDrawing;
import org.starling.ui.pbpk.BodyModel;
import org.starling.ui.pbpk.BodyScene;
import org.starling.ui.pbpk.BodyTheme;
import org.starling.ui.pbpk.ColourScale;
import org.starling.workflow.organs.OrganCurve;
import org.starling.workflow.organs.OrganCurves;

/** What the picture of the body shows, without a window. Colours are those of ColorBrewer's YlGnBu of nine classes. */
class ModelBodyTest {

	private static final BodyTheme LIGHT = BodyTheme.on(0xffffff, false);

	@Test
	void coloursAreOrderedAndEqualRatiosAreEqualSteps() {
		ColourScale linear = ColourScale.of(1, 10, false, false);
		assertEquals(List.of(0xffffd9, 0x41b6c4, 0x081d58), List.of(linear.colour(0), linear.colour(5), linear.colour(10)));
		assertEquals(0x081d58, ColourScale.of(1, 10, false, true).colour(0), "little is dark on a dark ground");
		ColourScale log = ColourScale.of(0.01, 100, true, false);
		assertEquals(0.5, log.place(1), 1e-12);
		assertEquals(List.of(0.01, 0.1, 1.0, 10.0, 100.0), log.ticks());
		assertEquals(0, log.place(0), "nothing is the faintest");
		assertEquals("1.23", ColourScale.text(1.2345));
	}

	private static OrganCurve organ(String key, boolean lumen, double... values) {
		return new OrganCurve(key, key, List.of(key), lumen, false, values, new double[values.length]);
	}

	@Test
	void organsHaveTheColourAndValueOfTheTime() {
		OrganCurves curves = new OrganCurves(new double[] { 0, 1, 2 }, "h", List.of(new OrganCurves.Substance("", "mg", "mg/L", "mg.h/L",
				List.of(organ("liver", false, 0, 8, 4), organ("lung", false, 0, 2, 1), organ("lumen", true, 900, 9, 0)))), "");
		BodyModel model = new BodyModel();
		Map<String, String> names = new LinkedHashMap<>();
		List.of("liver", "lung", "lumen", "left ear").forEach(k -> names.put(k, k));
		model.setCurves(curves);
		model.setTime(1);
		assertEquals(8, model.scale(false).high(), "the inside of the gut does not set the scale");
		BodyScene scene = BodyDrawing.of(model, names, LIGHT, 700, 560, 18);
		assertTrue(scene.texts().containsAll(List.of("liver  8", "lung  2", "left ear", "mg/L")), scene.texts().toString());
		assertEquals(List.of(0x081d58), fills(scene, "liver"));
		model.setTime(2);
		assertEquals(List.of(0x41b6c4), fills(BodyDrawing.of(model, names, LIGHT, 700, 560, 18), "liver"));
		assertNull(scene.at(1, 1));
		model.step(List.of("liver", "lung"), -1);
		assertEquals("liver", model.selected());
		model.step(List.of("liver", "lung"), -1);
		assertEquals("lung", model.selected());
	}

	/** Colours of the shape of an organ, which is its first target. */
	private static List<Integer> fills(BodyScene scene, String organ) {
		var shape = scene.targets().stream().filter(t -> t.organ().equals(organ)).findFirst().orElseThrow().shape();
		return scene.items().stream().filter(i -> i instanceof BodyScene.Area a && a.shape() == shape).map(i -> ((BodyScene.Area) i).fill())
				.toList();
	}
}
