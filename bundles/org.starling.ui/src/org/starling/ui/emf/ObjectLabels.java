package org.starling.ui.emf;

import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.starling.model.base.Named;
import org.starling.model.bioanalysis.Analyte;
import org.starling.model.bioanalysis.BioanalysisPackage;
import org.starling.model.bioanalysis.Transition;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.pkmodel.Element;
import org.starling.model.project.Project;

/** What an object is called in lists, menus and messages. */
public final class ObjectLabels {

	/** Tabs and titles of the toolkit need seconds to minutes to cut what is much longer. */
	private static final int LONGEST = 120;
	private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s]+"); //$NON-NLS-1$

	/** Symbol, name or key as one line, cut when it is very long, as after a paste by mistake; the words of its type when it has none. */
	public static String of(EObject object) {
		String label = switch (object) {
		case Element e when !blank(e.getSymbol()) -> e.getSymbol();
		case Project p when !blank(p.getTitle()) -> p.getTitle();
		case Transition t when blank(t.getName()) -> transition(t);
		case Named n -> n.getName();
		case MoleculeProperty p -> p.getKey();
		default -> null;
		};
		return blank(label) ? type(object) : line(label);
	}

	private static String line(String label) {
		if (label.length() <= LONGEST && label.chars().noneMatch(Character::isISOControl)) {
			return label;
		}
		String line = BREAKS.matcher(label).replaceAll(" "); //$NON-NLS-1$
		return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + '\u2026';
	}

	/** {@code tamoxifen 372.2/72.1} */
	private static String transition(Transition transition) {
		String reaction = Formats.number().format(transition.getPrecursorMz()) + '/' + Formats.number().format(transition.getProductMz());
		boolean named = transition.eContainer() instanceof Analyte analyte && !blank(analyte.getName());
		String standard = transition.eContainmentFeature() == BioanalysisPackage.Literals.ANALYTE__STANDARD ? Messages.Label_standard + ' ' : ""; //$NON-NLS-1$
		return (named ? ((Analyte) transition.eContainer()).getName() + ' ' : "") + standard + reaction; //$NON-NLS-1$
	}

	/** The type's name in lower-case words: {@code initial assignment}. */
	public static String type(EObject object) {
		return object.eClass().getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}

	private ObjectLabels() {
	}
}
