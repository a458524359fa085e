package org.starling.app;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What the product remembers in the workspace; each change is on the disk at once. Any thread. */
final class AppState {

	private static final ScopedPreferenceStore STORE = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.starling.app"); //$NON-NLS-1$

	/** The remembered text, empty when there is none. */
	static String get(String key) {
		return STORE.getString(key);
	}

	static synchronized void put(String key, String value) {
		STORE.setValue(key, value);
		try {
			STORE.save();
		} catch (IOException e) {
			ILog.of(AppState.class).warn("The state of the product can't be saved: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	private AppState() {
	}
}
