package me.ratio.testkit.transport;

import java.util.List;
import java.util.function.UnaryOperator;
import me.ratio.runtime.transport.Transport;

/** A fault that a transport can have, with the checks that have to find it. */
enum TransportFault {
    DROPS_THE_QUERY(RequestFaults::withoutQuery, "sendsMethodPathAndQueryAsTheyAre"),
    DROPS_A_HEADER(RequestFaults::withoutAcceptHeader, "sendsEveryHeaderWithItsExactValue"),
    JOINS_REPEATED_HEADERS(RequestFaults::joiningHeaders, "sendsEveryHeaderWithItsExactValue"),
    SENDS_TEXT(RequestFaults::sendingText, "sendsAnyBytesAsBody"),
    OPENS_A_BODY_TWICE(RequestFaults::openingTwice, "sendsAStreamedBodyWholeAndOpensItOnce"),
    KEEPS_COOKIES(RequestFaults::keepingCookies, "keepsNoCookies"),
    TRUSTS_IDLE_CONNECTIONS(RequestFaults::trustingConnections, "sendsNothingOnAConnectionThatTheServerHasClosed"),
    GIVES_A_RESPONSE_TO_ANOTHER_CALLER(ResponseFaults::caching, "givesEachThreadItsOwnResponse"),
    THROWS_ON_ERROR_STATUS(ResponseFaults::throwingOnErrors, "returnsAResponseOfEveryStatus"),
    KEEPS_ONE_OF_REPEATED_HEADERS(ResponseFaults::keepingOneHeader, "returnsEveryHeaderOfAResponse"),
    READS_TEXT(ResponseFaults::readingText, "returnsAnyBytesAsBody"),
    DECOMPRESSES(ResponseFaults::decompressing, "leavesACompressedBodyAsItIs"),
    FOLLOWS_REDIRECTS(ResponseFaults::followingRedirects, "returnsRedirectsWithoutFollowingThem"),
    RETRIES_AN_UNAVAILABLE_SERVER(ResponseFaults::retryingUnavailable, "actsOnNoStatusByItself"),
    HAS_NO_LIMIT(ResponseFaults::withoutLimit, "limitsTheSizeOfAResponseAndStaysUsable"),
    READS_STREAMS_WHOLE(ResponseFaults::readingWhole, "handsALargeResponseOverAsAStream"),
    LEAKS_STREAMS(ResponseFaults::leakingStreams, "releasesTheConnectionOfAStreamThatIsClosed"),
    LETS_STREAMS_STALL(ResponseFaults::lettingStreamsStall, "endsAStreamThatBringsNothing"),
    HIDES_THAT_A_BODY_BREAKS_OFF(
            ResponseFaults::hidingTheEnd, "reportsAStreamThatBreaksOff", "reportsATruncatedResponse"),
    NEVER_SAYS_NOT_SENT(
            FailureFaults::neverNotSent, "reportsARefusedConnectionAsNotSent", "reportsAnUnknownHostAsNotSent"),
    ALWAYS_SAYS_NOT_SENT(
            FailureFaults::alwaysNotSent,
            "retriesNothing",
            "retriesNothingOnAConnectionThatWasUsed",
            "reportsATruncatedResponse"),
    RETRIES(FailureFaults::retrying, "retriesNothing", "retriesNothingOnAConnectionThatWasUsed"),
    IGNORES_THE_TIMEOUT(
            FailureFaults::ignoringTheTimeout, "timesOutOnAStalledResponse", "endsAStreamWhoseHeadDoesNotCome"),
    LIMITS_EACH_READ_ONLY(FailureFaults::limitingEachRead, "timesOutOnAResponseThatTrickles"),
    QUOTES_THE_REQUEST(FailureFaults::quotingTheRequest, "quotesNothingInAnException", "retriesNothing"),
    QUOTES_THE_RESPONSE(FailureFaults::quotingTheResponse, "quotesNothingInAnException"),
    CLEARS_THE_INTERRUPT(FailureFaults::clearingTheInterrupt, "stopsWaitingOnInterruptAndKeepsTheFlag"),
    CANNOT_BE_CLOSED(FailureFaults::withoutClose, "sendsNothingWhenClosed");

    private final UnaryOperator<Transport> plant;
    private final List<String> checks;

    TransportFault(UnaryOperator<Transport> plant, String... checks) {
        this.plant = plant;
        this.checks = List.of(checks);
    }

    /** Returns a transport with this fault, which uses a correct one. */
    Transport plantedIn(Transport correct) {
        return plant.apply(correct);
    }

    /** Returns the names of the checks that have to fail. */
    List<String> checks() {
        return checks;
    }
}
