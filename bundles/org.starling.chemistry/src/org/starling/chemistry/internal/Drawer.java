package org.starling.chemistry.internal;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

import org.openscience.cdk.geometry.GeometryUtil;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.renderer.RendererModel;
import org.openscience.cdk.renderer.color.CDK2DAtomColors;
import org.openscience.cdk.renderer.color.IAtomColorer;
import org.openscience.cdk.renderer.elements.IRenderingElement;
import org.openscience.cdk.renderer.generators.BasicSceneGenerator;
import org.openscience.cdk.renderer.generators.standard.StandardGenerator;
import org.openscience.cdk.renderer.generators.standard.StandardGenerator.HighlightStyle;
import org.starling.chemistry.Structure;
import org.starling.chemistry.depict.Drawing;
import org.starling.chemistry.depict.DepictionStyle;

/** Draws by CDK's standard generator of diagrams. */
public final class Drawer {

	private static final double BOND = 28.8;
	private static final double MARGIN = 8;
	private static final Color HALO_LIGHT = new Color(0xFFC870);
	private static final Color HALO_DARK = new Color(0x7A5310);

	private Drawer() {
	}

	/** Of a structure with coordinates in a plane; one with configurations is laid out again, for only that gives wedges. */
	public static Drawing draw(Structure structure, DepictionStyle style) {
		IAtomContainer container = structure.stereo().isEmpty() ? Cdk.container(structure) : Layout.container(structure);
		Color halo = style.dark() ? HALO_DARK : HALO_LIGHT;
		for (int atom : style.highlighted()) {
			container.getAtom(atom).setProperty(StandardGenerator.HIGHLIGHT_COLOR, halo);
		}
		for (IBond bond : container.bonds()) {
			if (style.highlighted().contains(bond.getBegin().getIndex()) && style.highlighted().contains(bond.getEnd().getIndex())) {
				bond.setProperty(StandardGenerator.HIGHLIGHT_COLOR, halo);
			}
		}
		double length = container.getBondCount() == 0 ? 1.5 : GeometryUtil.getBondLengthMedian(container);
		double scale = BOND / (length > 0 ? length : 1.5);
		BasicSceneGenerator scene = new BasicSceneGenerator();
		StandardGenerator generator = new StandardGenerator(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
		RendererModel model = new RendererModel();
		model.registerParameters(scene);
		model.registerParameters(generator);
		model.set(BasicSceneGenerator.Scale.class, scale);
		model.set(BasicSceneGenerator.BondLength.class, BOND);
		model.set(StandardGenerator.Highlighting.class, HighlightStyle.OuterGlow);
		model.set(StandardGenerator.OuterGlowWidth.class, 3.0);
		model.set(StandardGenerator.AtomColor.class, colours(style));
		model.set(StandardGenerator.StrokeRatio.class, 1.1);
		IRenderingElement drawn = generator.generate(container, model);
		return new PathCollector(scale).collect(List.of(drawn), MARGIN);
	}

	private static IAtomColorer colours(DepictionStyle style) {
		IAtomColorer elements = new CDK2DAtomColors();
		Color plain = style.dark() ? new Color(0xE4E4E4) : new Color(0x202020);
		return new IAtomColorer() {

			@Override
			public Color getAtomColor(IAtom atom) {
				return getAtomColor(atom, plain);
			}

			@Override
			public Color getAtomColor(IAtom atom, Color otherwise) {
				int number = atom.getAtomicNumber();
				if (!style.coloured() || number == 0 || number == 1 || number == 6) {
					return plain;
				}
				Color colour = elements.getAtomColor(atom);
				return style.dark() ? mixed(colour, Color.WHITE, 0.45) : mixed(colour, Color.BLACK, 0.12);
			}
		};
	}

	private static Color mixed(Color colour, Color with, double part) {
		return new Color((int) Math.round(colour.getRed() * (1 - part) + with.getRed() * part),
				(int) Math.round(colour.getGreen() * (1 - part) + with.getGreen() * part),
				(int) Math.round(colour.getBlue() * (1 - part) + with.getBlue() * part));
	}
}
