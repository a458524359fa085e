package org.starling.ui.validation;

import org.eclipse.core.resources.IMarker;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator;

/** Offers the text that a message suggests, such as another spelling of a unit. */
public final class SuggestionFixes implements IMarkerResolutionGenerator {

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		String suggestion = marker.getAttribute(ProblemMarkers.SUGGESTION, null);
		return suggestion == null ? new IMarkerResolution[0]
				: new IMarkerResolution[] { new Fix(NLS.bind(Messages.Fix_replace, suggestion), suggestion) };
	}

	private record Fix(String label, String suggestion) implements IMarkerResolution {

		@Override
		public String getLabel() {
			return label;
		}

		@Override
		public void run(IMarker marker) {
			Correction.apply(marker, label, suggestion);
		}
	}
}
