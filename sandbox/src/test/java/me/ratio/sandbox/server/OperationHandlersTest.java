package me.ratio.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.ratio.sandbox.auth.SessionJwts;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.contract.ApiOperation;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.Scheduler;
import me.ratio.sandbox.state.SeededIds;
import org.junit.jupiter.api.Test;

class OperationHandlersTest {
    @Test
    void groupsOperationsInThePackageOfTheirTag() {
        ApiContract contract = ApiContract.load();
        SandboxState state = new SandboxState(Clock.systemUTC(), new SeededIds(1), new Scheduler(), message -> {});
        Map<String, ApiOperation> operations =
                contract.operations().stream().collect(Collectors.toMap(ApiOperation::id, Function.identity()));
        for (OperationGroup group :
                OperationHandlers.groups(state, new SessionJwts(state), contract, TenantOptions.defaults())) {
            String tag = group.getClass().getPackageName().replaceAll(".*\\.", "");
            assertThat(group.handlers().keySet()).isNotEmpty().allSatisfy(id -> assertThat(
                            operations.get(id).tags())
                    .as(id)
                    .singleElement()
                    .asString()
                    .isEqualToIgnoringCase(tag));
        }
    }
}
