package org.starling.ui.wizards;

import org.starling.model.study.AdministrationRoute;

/** Routes of administration for a choice; the first entry says that the file knows it. */
final class Routes {

	static String[] labels() {
		return new String[] { Messages.Route_unsaid, Messages.Route_oral, Messages.Route_bolus, Messages.Route_infusion,
				Messages.Route_subcutaneous, Messages.Route_intramuscular, Messages.Route_inhaled, Messages.Route_topical,
				Messages.Route_other };
	}

	/** What the importer is told for the entry at a position, null for the first. */
	static String key(int position) {
		return position <= 0 ? null : AdministrationRoute.values()[position - 1].getName();
	}

	private Routes() {
	}
}
