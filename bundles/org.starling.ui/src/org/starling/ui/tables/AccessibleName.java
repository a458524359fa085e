package org.starling.ui.tables;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Tells screen readers what a control without a label of its own is. */
public final class AccessibleName extends AccessibleAdapter {

	private final String name;

	public AccessibleName(String name) {
		this.name = name;
	}

	@Override
	public void getName(AccessibleEvent event) {
		event.result = name;
	}
}
