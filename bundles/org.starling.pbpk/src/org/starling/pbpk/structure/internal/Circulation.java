package org.starling.pbpk.structure.internal;

import org.starling.model.pkmodel.Species;
import org.starling.pbpk.physiology.Organ;

/** Blood flow: from the arteries through the organs to the veins, from gut, stomach, spleen and pancreas through the liver, from the veins through the lung. */
final class Circulation {

	private Circulation() {
	}

	static void write(Drug d) {
		d.spaces().forEach((organ, space) -> {
			if (organ == Organ.LUNG) {
				lung(d, space);
			} else {
				organ(d, organ, space);
			}
		});
	}

	private static void lung(Drug d, OrganSpace lung) {
		d.writer().flow(d.symbol("to_lung"), d.title("Blood flow to the lung"), d.venous(), lung.blood(),
				"Q_lung*" + d.venous().getSymbol());
		d.writer().flow(d.symbol("from_lung"), d.title("Blood flow from the lung"), lung.blood(), d.arterial(), "Q_lung*" + lung.leaving());
	}

	private static void organ(Drug d, Organ organ, OrganSpace space) {
		String id = Body.id(organ);
		String name = Body.lower(Body.name(organ));
		boolean villi = organ == Organ.GUT && d.enterocytes() != null;
		String flow = villi ? "(" + Body.flow(organ) + " - " + Enterocytes.FLOW + ")" : Body.flow(organ);
		d.writer().flow(d.symbol("to_" + id), d.title("Arterial blood flow to the " + name), d.arterial(), space.blood(),
				flow + "*" + d.arterial().getSymbol());
		Species next = organ.drainsToPortalVein() ? d.space(Organ.LIVER).blood() : d.venous();
		d.writer().flow(d.symbol("from_" + id), d.title("Blood flow from the " + name), space.blood(), next,
				(organ == Organ.LIVER ? "Q_liver" : flow) + "*" + space.leaving());
	}
}
