package org.starling.chemistry.view3d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;
import org.starling.chemistry.geometry.Conformer3D;
import org.starling.chemistry.geometry.PerceivedBonds;

class RendererTest {

	private static final ViewStyle PLAIN = new ViewStyle(0xffffff, 0, 0);
	private static final int SIZE = 101;
	private static final int MIDDLE = SIZE / 2 * SIZE + SIZE / 2;

	private static Picture paint(Scene3D scene, Camera camera) {
		Picture picture = Picture.of(SIZE, SIZE);
		Renderer.paint(scene, camera, PLAIN, picture);
		return picture;
	}

	private static boolean red(int rgb) {
		return (rgb >> 16 & 0xff) > 2 * (rgb & 0xff);
	}

	@Test
	void theNearerBallHidesTheOtherFromEitherSide() {
		Scene3D scene = new Scene3D(List.of(new Ball(0, 0, 2, 1, 0xd02020, "A1"), new Ball(0, 0, -2, 1, 0x2020d0, "B2")), List.of(), List.of());
		Picture front = paint(scene, Camera.FRONT);
		assertTrue(red(front.rgb()[MIDDLE]));
		double scale = 0.94 * SIZE / 2 / 3;
		assertEquals(scale * 3, front.depth()[MIDDLE], 1e-3, "the tip of the nearer one");
		Picture back = paint(scene, Camera.FRONT.turned(Rotation.around(0, 1, 0, Math.PI)));
		assertTrue(!red(back.rgb()[MIDDLE]));
		assertEquals(0xffffff, front.rgb()[0], "the ground");
		long covered = java.util.Arrays.stream(front.rgb()).filter(p -> p != 0xffffff).count();
		assertEquals(Math.PI * scale * scale, covered, Math.PI * scale * scale * 0.03, "a disc of radius 1 Å");
		assertEquals(0, Camera.FRONT.projection(scene, SIZE, SIZE).at(scene, SIZE / 2.0, SIZE / 2.0));
	}

	@Test
	void aRodHasItsWidthItsColoursAndItsDepth() {
		Scene3D scene = new Scene3D(List.of(new Ball(-4, 0, 0, 0.3, 0xd02020, ""), new Ball(4, 0, 0, 0.3, 0x2020d0, "")),
				List.of(new Stick(0, 1, 1, 0.25)), List.of());
		Picture picture = Picture.of(401, 401);
		Renderer.paint(scene, Camera.FRONT, PLAIN, picture);
		double scale = 0.94 * 200.5 / 4.3;
		int column = 150;
		long wide = java.util.stream.IntStream.range(0, 401).filter(y -> picture.rgb()[y * 401 + column] != 0xffffff).count();
		assertEquals(0.5 * scale, wide, 1);
		assertEquals(0.25 * scale, picture.depth()[200 * 401 + column], 0.1);
		assertTrue(red(picture.rgb()[200 * 401 + 150]) && !red(picture.rgb()[200 * 401 + 250]));
	}

	private static Surface square(double z, int rgb, double opacity) {
		float s = 2;
		float d = (float) z;
		return new Surface(new float[] { -s, -s, d, s, -s, d, s, s, d, -s, s, d }, new float[] { 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1 },
				new int[] { 0, 1, 2, 0, 2, 3 }, rgb, opacity);
	}

	@Test
	void transparentSurfacesAreBlendedByDepthWhateverTheirOrder() {
		Surface near = square(1, 0xff0000, 0.5);
		Surface far = square(-1, 0x0000ff, 0.5);
		Picture one = paint(new Scene3D(List.of(), List.of(), List.of(near, far)), Camera.FRONT);
		Picture other = paint(new Scene3D(List.of(), List.of(), List.of(far, near)), Camera.FRONT);
		assertArrayEquals(one.rgb(), other.rgb());
		int nearAlone = paint(new Scene3D(List.of(), List.of(), List.of(near)), Camera.FRONT).rgb()[MIDDLE];
		int farAlone = paint(new Scene3D(List.of(), List.of(), List.of(far)), Camera.FRONT).rgb()[MIDDLE];
		int green = one.rgb()[MIDDLE] >> 8 & 0xff;
		// over white: half of the ground is left by one, a quarter by two; colours of the surfaces add no green but for the highlight
		assertEquals((nearAlone >> 8 & 0xff) - ((255 - (farAlone >> 8 & 0xff)) * 0.5), green, 3);
		assertTrue((one.rgb()[MIDDLE] >> 16 & 0xff) > (one.rgb()[MIDDLE] & 0xff), "the nearer red one counts for more than blue");
	}

	@Test
	void trianglesThatShareAnEdgeCoverEachPixelOnce() {
		Camera turned = Camera.FRONT.turned(Rotation.around(0, 0, 1, 0.3));
		Picture picture = paint(new Scene3D(List.of(), List.of(), List.of(square(0, 0x808080, 0.5))), turned);
		int inside = picture.rgb()[MIDDLE];
		for (int rgb : picture.rgb()) {
			assertTrue(rgb == 0xffffff || Math.abs((rgb & 0xff) - (inside & 0xff)) <= 1, "a seam of " + Integer.toHexString(rgb));
		}
	}

	@Test
	void aBallHidesWhatIsBehindItAndStandsBehindWhatIsTransparent() {
		Ball ball = new Ball(0, 0, 0, 1, 0x20d020, "");
		int bare = paint(new Scene3D(List.of(ball), List.of(), List.of(square(-1.5, 0xff0000, 0.5))), Camera.FRONT).rgb()[MIDDLE];
		int veiled = paint(new Scene3D(List.of(ball), List.of(), List.of(square(1.5, 0xff0000, 0.5))), Camera.FRONT).rgb()[MIDDLE];
		assertTrue((bare >> 8 & 0xff) > (bare >> 16 & 0xff));
		assertTrue((veiled >> 16 & 0xff) > (bare >> 16 & 0xff) + 50);
	}

	@Test
	void draggingTurnsWhatIsUnderTheHand() {
		double[] m = Rotation.dragged(0, 0, 0.5, 0).matrix();
		assertTrue(m[2] > 0.4, "what was in front goes to the right");
		double[] rows = Rotation.ofRows(new double[] { m[0], m[1], m[2] }, new double[] { m[3], m[4], m[5] }, new double[] { m[6], m[7], m[8] }).matrix();
		assertArrayEquals(m, rows, 1e-12);
	}

	@Test
	void aMoleculeFillsThePictureAndItsBondsFollowFromDistances() throws Exception {
		Structure placed = Conformer3D.of(Smiles.parse("CC(=O)Oc1ccccc1C(=O)O"), 1);
		Structure bare = Structure.of("", placed.atoms(), List.of(), List.of(), List.of()).withCoordinates3D(placed.coordinates3D());
		assertEquals(placed.bonds().size(), PerceivedBonds.in(bare).bonds().size());
		Scene3D scene = MoleculeScene.of(placed, MoleculeStyle.BALLS_AND_STICKS);
		Picture picture = Picture.of(200, 120);
		Renderer.paint(scene, Camera.widest(scene, 200, 120), PLAIN, picture);
		int left = 200;
		int right = -1;
		for (int i = 0; i < picture.rgb().length; i++) {
			if (picture.rgb()[i] != 0xffffff) {
				left = Math.min(left, i % 200);
				right = Math.max(right, i % 200);
			}
		}
		assertEquals(200 - 1, left + right, 3, "in the middle");
		assertThrows(IllegalArgumentException.class, () -> MoleculeScene.of(Smiles.parse("C"), MoleculeStyle.STICKS));
		assertThrows(IllegalArgumentException.class, () -> Picture.of(50_000, 50_000));
	}
}
