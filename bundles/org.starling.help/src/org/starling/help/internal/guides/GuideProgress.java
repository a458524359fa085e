package org.starling.help.internal.guides;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Which steps are done and which guide is open, kept in the workspace; each change is on the disk at once. */
final class GuideProgress {

	private static final ScopedPreferenceStore STORE = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.starling.help"); //$NON-NLS-1$
	private static final String OPEN = "guides.open"; //$NON-NLS-1$
	private static final String DONE = "guides.done."; //$NON-NLS-1$

	/** Ids of the steps that are done. */
	static Set<String> done(Guide guide) {
		return Arrays.stream(STORE.getString(DONE + guide.id()).split(",")).filter(s -> !s.isEmpty()) //$NON-NLS-1$
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	static void set(Guide guide, Guide.Step step, boolean isDone) {
		Set<String> done = done(guide);
		if (isDone ? done.add(step.id()) : done.remove(step.id())) {
			put(DONE + guide.id(), String.join(",", done)); //$NON-NLS-1$
		}
	}

	static void startOver(Guide guide) {
		put(DONE + guide.id(), ""); //$NON-NLS-1$
	}

	/** Id of the guide that was open last, empty for the list of all. */
	static String open() {
		return STORE.getString(OPEN);
	}

	static void setOpen(String id) {
		put(OPEN, id);
	}

	private static void put(String key, String value) {
		STORE.setValue(key, value);
		try {
			STORE.save();
		} catch (IOException e) {
			ILog.of(GuideProgress.class).warn("what is done of the guides can't be saved: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	private GuideProgress() {
	}
}
