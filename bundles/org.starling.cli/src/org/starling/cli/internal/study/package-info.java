/** Commands on samples and studies: import, non-compartmental analysis, STAR. */
package org.starling.cli.internal.study;
